package ma.cmsm.bench.sample;

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
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.StableId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The vocabularies that the product ships, read from its own files without a database. */
public final class Vocabulary {

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final List<Term> terms = new ArrayList<>();

    public Vocabulary() {
        Taxonomies.SHIPPED.forEach(this::read);
    }

    public List<Term> all() {
        return terms;
    }

    /** The terms of a taxonomy that have no children: what one tags a service with. */
    List<Term> leaves(String taxonomy) {
        Set<String> parents =
                of(taxonomy).stream()
                        .flatMap(term -> term.parent().stream())
                        .collect(Collectors.toSet());
        return of(taxonomy).stream().filter(term -> !parents.contains(term.code())).toList();
    }

    /** The communes of the region that the product is for. */
    List<Term> communes() {
        return of(Taxonomies.TERRITORY).stream()
                .filter(term -> term.kind().equals(Optional.of("commune")))
                .filter(term -> term.code().startsWith("09."))
                .toList();
    }

    List<Term> of(String taxonomy) {
        return terms.stream().filter(term -> term.taxonomy().equals(taxonomy)).toList();
    }

    private void read(String taxonomy) {
        String resource = "/seed/" + taxonomy + ".csv";
        try (Reader file =
                new InputStreamReader(
                        Taxonomies.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            FORM.parse(file).forEach(row -> terms.add(term(taxonomy, row)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    private static Term term(String taxonomy, CSVRecord row) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String language : List.of("fr", "ar", "en")) {
            if (!row.get(language).isBlank()) {
                names.put(language, row.get(language));
            }
        }
        return new Term(
                StableId.of("taxonomy_term", taxonomy, row.get("code")),
                taxonomy,
                row.get("code"),
                Optional.of(row.get("parent")).filter(code -> !code.isEmpty()),
                names,
                row.isMapped("kind") ? Optional.of(row.get("kind")) : Optional.empty(),
                Optional.empty());
    }
}
