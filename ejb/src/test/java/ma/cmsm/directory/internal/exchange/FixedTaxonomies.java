package ma.cmsm.directory.internal.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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
final class FixedTaxonomies extends Taxonomies {

    static final List<String> NAMES =
            List.of(
                    THEME,
                    TERRITORY,
                    AUDIENCE,
                    ACCESS_MODE,
                    FEE,
                    DOCUMENT,
                    ACCESSIBILITY,
                    LANGUAGE);

    private final Map<String, Term> byName = new LinkedHashMap<>();
    private final Map<String, Term> byId = new HashMap<>();

    FixedTaxonomies() {
        NAMES.forEach(this::read);
    }

    private void read(String taxonomy) {
        try (Reader text =
                new InputStreamReader(
                        Taxonomies.class.getResourceAsStream("/seed/" + taxonomy + ".csv"),
                        StandardCharsets.UTF_8)) {
            for (CSVRecord row :
                    CSVFormat.DEFAULT
                            .builder()
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get()
                            .parse(text)) {
                String code = row.get("code");
                Term term =
                        new Term(
                                StableId.of("taxonomy_term", taxonomy, code),
                                taxonomy,
                                code,
                                Optional.empty(),
                                Map.of("fr", row.get("fr")),
                                Optional.empty(),
                                Optional.empty());
                byName.put(taxonomy + "/" + code, term);
                byId.put(term.id(), term);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<Term> all() {
        return List.copyOf(byName.values());
    }

    static Map<String, String> shipped() {
        Map<String, String> names = new LinkedHashMap<>();
        NAMES.forEach(name -> names.put(name, StableId.of("taxonomy", name)));
        return names;
    }

    @Override
    public List<Term> terms(String taxonomy) {
        return all().stream().filter(term -> term.taxonomy().equals(taxonomy)).toList();
    }

    @Override
    public Optional<Term> find(String taxonomy, String code) {
        return Optional.ofNullable(byName.get(taxonomy + "/" + code));
    }

    @Override
    public Optional<Term> findById(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
