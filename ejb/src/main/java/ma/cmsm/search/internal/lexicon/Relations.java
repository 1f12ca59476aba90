package ma.cmsm.search.internal.lexicon;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What helps where there is nothing better: for each code the parts of themes a person may be sent
 * to as well. Of a part of a theme it is what stands near it; of a group or a paper it is what they
 * mostly seek.
 */
final class Relations {

    private static final String FILE = "/lexicon/relations.csv";
    private static final Relations SHIPPED = new Relations();

    private final Map<String, List<Sense>> byCode = new HashMap<>();

    private Relations() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader =
                new InputStreamReader(
                        Relations.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(reader)) {
                List<Sense> near =
                        LexiconFiles.forms(row.get("near")).stream()
                                .map(form -> new Sense("theme", form.text(), form.weight()))
                                .toList();
                byCode.put(row.get("facet") + ' ' + row.get("code"), near);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    static Relations shipped() {
        return SHIPPED;
    }

    /** What stands near a code, each as near as its weight says; none for most. */
    List<Sense> near(String facet, String code) {
        return byCode.getOrDefault(facet + ' ' + code, List.of());
    }
}
