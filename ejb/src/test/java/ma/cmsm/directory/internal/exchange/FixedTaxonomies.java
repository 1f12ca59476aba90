package ma.cmsm.directory.internal.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.StableId;

/** A few terms of the shipped taxonomies, without a database. */
final class FixedTaxonomies extends Taxonomies {

    static final List<String> CODES =
            List.of(
                    "theme/sante",
                    "theme/sante.hopital",
                    "theme/education",
                    "theme/protection",
                    "theme/argent.aide-financiere",
                    "theme/besoins",
                    "theme/besoins.hygiene",
                    "theme/hebergement",
                    "theme/droits-sejour.aide-juridique",
                    "theme/psychosocial",
                    "theme/enfance",
                    "theme/urgence",
                    "theme/travail",
                    "territory/09",
                    "territory/09.001",
                    "audience/woman",
                    "audience/child",
                    "audience/disabled",
                    "access-mode/walk-in",
                    "access-mode/appointment",
                    "fee/free",
                    "fee/paid",
                    "document/none",
                    "document/passport",
                    "accessibility/step-free",
                    "language/fr",
                    "language/ar");

    private final Map<String, Term> terms = new LinkedHashMap<>();

    FixedTaxonomies() {
        for (String name : CODES) {
            String taxonomy = name.substring(0, name.indexOf('/'));
            String code = name.substring(name.indexOf('/') + 1);
            terms.put(
                    name,
                    new Term(
                            id(taxonomy, code),
                            taxonomy,
                            code,
                            Optional.empty(),
                            Map.of("fr", code),
                            Optional.empty(),
                            Optional.empty()));
        }
    }

    static String id(String taxonomy, String code) {
        return StableId.of("taxonomy_term", taxonomy, code);
    }

    static Map<String, String> shipped() {
        Map<String, String> names = new LinkedHashMap<>();
        CODES.forEach(
                name -> {
                    String taxonomy = name.substring(0, name.indexOf('/'));
                    names.put(taxonomy, StableId.of("taxonomy", taxonomy));
                });
        return names;
    }

    @Override
    public List<Term> terms(String taxonomy) {
        return new ArrayList<>(
                terms.values().stream().filter(term -> term.taxonomy().equals(taxonomy)).toList());
    }

    @Override
    public Optional<Term> find(String taxonomy, String code) {
        return Optional.ofNullable(terms.get(taxonomy + "/" + code));
    }

    @Override
    public Optional<Term> findById(String id) {
        return terms.values().stream().filter(term -> term.id().equals(id)).findFirst();
    }
}
