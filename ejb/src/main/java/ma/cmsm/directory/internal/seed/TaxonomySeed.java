package ma.cmsm.directory.internal.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.TaxonomyStore;
import ma.cmsm.directory.internal.model.Taxonomy;
import ma.cmsm.directory.internal.model.TaxonomyTerm;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.StableId;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Brings the shipped vocabularies into the database. It adds what is missing and leaves what is
 * there, so that an editor's words survive an upgrade.
 */
@ApplicationScoped
public class TaxonomySeed {

    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** What a vocabulary is for, as HSDS asks of every taxonomy. */
    private static final Map<String, String> DESCRIPTIONS =
            Map.of(
                    Taxonomies.THEME, "Besoins auxquels un service répond",
                    Taxonomies.TERRITORY, "Région, provinces et communes (codes du HCP)",
                    Taxonomies.AUDIENCE, "Personnes auxquelles un service s'adresse",
                    Taxonomies.LANGUAGE, "Langues parlées (ISO 639)",
                    Taxonomies.FEE, "Gratuit ou payant",
                    Taxonomies.ACCESS_MODE, "Manières d'accéder à un service",
                    Taxonomies.DOCUMENT, "Papiers demandés",
                    Taxonomies.ACCESSIBILITY, "Accessibilité des lieux");

    @Inject TaxonomyStore store;

    @Inject Clock clock;

    /** Adds what is missing of every shipped vocabulary. */
    public void addMissing() {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        for (String name : Taxonomies.SHIPPED) {
            Taxonomy taxonomy = taxonomy(name);
            store.addMissing(taxonomy, terms(taxonomy, now));
        }
    }

    private static Taxonomy taxonomy(String name) {
        Taxonomy taxonomy = new Taxonomy();
        taxonomy.id = StableId.of("taxonomy", name);
        taxonomy.name = name;
        taxonomy.description = DESCRIPTIONS.get(name);
        taxonomy.position = Taxonomies.SHIPPED.indexOf(name);
        taxonomy.shipped = true;
        return taxonomy;
    }

    /** Terms of a shipped file, parents first. */
    static List<TaxonomyTerm> terms(Taxonomy taxonomy, LocalDateTime now) {
        List<TaxonomyTerm> terms = new ArrayList<>();
        try (Reader file = open(taxonomy.name)) {
            for (CSVRecord row : FORM.parse(file)) {
                TaxonomyTerm term = term(taxonomy, row);
                term.position = terms.size();
                term.createdAt = now;
                term.updatedAt = now;
                terms.add(term);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("seed/" + taxonomy.name + ".csv", unreadable);
        }
        return terms;
    }

    private static Reader open(String name) {
        return new InputStreamReader(
                TaxonomySeed.class.getResourceAsStream("/seed/" + name + ".csv"),
                StandardCharsets.UTF_8);
    }

    private static TaxonomyTerm term(Taxonomy taxonomy, CSVRecord row) {
        TaxonomyTerm term = new TaxonomyTerm();
        String parent = row.get("parent");
        term.code = row.get("code");
        term.id = termId(taxonomy.name, term.code);
        term.taxonomyId = taxonomy.id;
        term.parentId = parent.isEmpty() ? null : termId(taxonomy.name, parent);
        term.name = row.get("fr");
        term.contentHash = "";
        term.setTranslations(translations(row));
        String basis = Sha256.hex(term.name);
        term.translationRows.forEach(translation -> translation.sourceHash = basis);
        if (row.isMapped("kind")) {
            term.kind = row.get("kind");
            term.latitude = number(row.get("latitude"));
            term.longitude = number(row.get("longitude"));
        }
        return term;
    }

    /** The id of a shipped term; the same in every installation. */
    static String termId(String taxonomy, String code) {
        return StableId.of("taxonomy_term", taxonomy, code);
    }

    private static Map<String, Map<String, String>> translations(CSVRecord row) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String language : List.of("ar", "en")) {
            if (!row.get(language).isBlank()) {
                texts.put(language, Map.of("name", row.get(language)));
            }
        }
        return texts;
    }

    private static Double number(String text) {
        return text.isBlank() ? null : Double.valueOf(text);
    }
}
