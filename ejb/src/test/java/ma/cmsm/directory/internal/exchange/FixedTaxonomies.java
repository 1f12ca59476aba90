package ma.cmsm.directory.internal.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.StableId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The shipped taxonomies, straight from their seed files, without a database. */
final class FixedTaxonomies {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private FixedTaxonomies() {}

    static List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        for (String taxonomy : Taxonomies.SHIPPED) {
            try (Reader text =
                    new InputStreamReader(
                            Taxonomies.class.getResourceAsStream("/seed/" + taxonomy + ".csv"),
                            StandardCharsets.UTF_8)) {
                FORMAT.parse(text).forEach(row -> terms.add(term(taxonomy, row)));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return terms;
    }

    private static Term term(String taxonomy, CSVRecord row) {
        return new Term(
                StableId.of("taxonomy_term", taxonomy, row.get("code")),
                taxonomy,
                row.get("code"),
                Optional.empty(),
                Map.of("fr", row.get("fr")),
                Optional.empty(),
                Optional.empty());
    }

    /** Name to id. */
    static Map<String, String> shipped() {
        Map<String, String> names = new LinkedHashMap<>();
        Taxonomies.SHIPPED.forEach(name -> names.put(name, StableId.of("taxonomy", name)));
        return names;
    }
}
