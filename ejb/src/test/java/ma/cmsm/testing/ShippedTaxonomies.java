package ma.cmsm.testing;

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
import ma.cmsm.directory.PlaceView;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.StableId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The vocabularies that the product ships, whole, without a database. */
public final class ShippedTaxonomies {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private ShippedTaxonomies() {}

    public static Taxonomies read() {
        List<Term> terms = new ArrayList<>();
        for (String taxonomy : Taxonomies.SHIPPED) {
            for (CSVRecord row : rows("/seed/" + taxonomy + ".csv")) {
                terms.add(term(taxonomy, row));
            }
        }
        return Taxonomies.holding(terms);
    }

    /** The rows of a CSV file of the product or of its tests. */
    public static List<CSVRecord> rows(String resource) {
        try (Reader text =
                new InputStreamReader(
                        ShippedTaxonomies.class.getResourceAsStream(resource),
                        StandardCharsets.UTF_8)) {
            return FORMAT.parse(text).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Term term(String taxonomy, CSVRecord row) {
        return new Term(
                StableId.of("taxonomy_term", taxonomy, row.get("code")),
                taxonomy,
                row.get("code"),
                given(row, "parent"),
                names(row),
                given(row, "kind"),
                given(row, "latitude")
                        .map(
                                latitude ->
                                        new PlaceView.Point(
                                                Double.parseDouble(latitude),
                                                Double.parseDouble(row.get("longitude")))));
    }

    private static Map<String, String> names(CSVRecord row) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : List.of("fr", "ar", "en")) {
            given(row, language).ifPresent(name -> names.put(language, name));
        }
        return names;
    }

    private static Optional<String> given(CSVRecord row, String column) {
        return row.isMapped(column)
                ? Optional.of(row.get(column)).filter(value -> !value.isEmpty())
                : Optional.empty();
    }
}
