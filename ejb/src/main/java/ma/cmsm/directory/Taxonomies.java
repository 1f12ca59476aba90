package ma.cmsm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.internal.TaxonomyStore;
import ma.cmsm.platform.Database;
import ma.cmsm.search.FacetNames;

/** The vocabularies in force, held in memory: they answer while the database is away. */
@ApplicationScoped
public class Taxonomies {

    public static final String THEME = "theme";

    /** The theme of what is called at once, in danger. */
    public static final String EMERGENCY_NUMBERS = "urgence.numeros";

    public static final String TERRITORY = "territory";
    public static final String AUDIENCE = "audience";
    public static final String ACCESS_MODE = "access-mode";
    public static final String FEE = "fee";
    public static final String DOCUMENT = "document";
    public static final String ACCESSIBILITY = "accessibility";

    /** Languages spoken; its codes are those of HSDS languages, ISO 639-1 or 639-3. */
    public static final String LANGUAGE = "language";

    /** A facet beside the taxonomies: how a service welcomes the audiences it names. */
    public static final String WELCOME = "welcome";

    /** It is for nobody else. */
    public static final String WELCOME_ONLY = "only";

    /** How somebody may be welcome, the widest first: as anybody, before others, alone. */
    public static final List<String> WELCOMES = List.of("open", "mainly", WELCOME_ONLY);

    /** The vocabularies that the product ships, in the order they are shown. */
    public static final List<String> SHIPPED =
            List.of(
                    THEME,
                    TERRITORY,
                    AUDIENCE,
                    LANGUAGE,
                    FEE,
                    ACCESS_MODE,
                    DOCUMENT,
                    ACCESSIBILITY);

    @Inject TaxonomyStore store;
    @Inject Event<FacetNames.Changed> changed;

    private volatile Held held;

    /** Vocabularies that are held without a database, as tests and benchmarks need them. */
    public static Taxonomies holding(Collection<Term> terms) {
        Taxonomies taxonomies = new Taxonomies();
        taxonomies.held = new Held(terms, Set.of());
        return taxonomies;
    }

    /**
     * Reads them again after they changed.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is away; what was held
     *     stays
     */
    public void refresh() {
        held = Database.reading(() -> new Held(store.all(), store.retired()));
        if (changed != null) {
            changed.fire(new FacetNames.Changed());
        }
    }

    /** Its terms in the order of the taxonomy, parents before children; empty when unknown. */
    public List<Term> terms(String taxonomy) {
        return held().byTaxonomy.getOrDefault(taxonomy, List.of());
    }

    /**
     * The code of the committee's own region: the first territory of the vocabulary that is part of
     * no other. Those that were imported stand behind those we ship.
     */
    public Optional<String> home() {
        return terms(TERRITORY).stream()
                .filter(term -> term.parent().isEmpty())
                .findFirst()
                .map(Term::code);
    }

    /** Those of its terms that may be given to something new. */
    public List<Term> offered(String taxonomy) {
        Held now = held();
        return now.byTaxonomy.getOrDefault(taxonomy, List.of()).stream()
                .filter(term -> !now.retired.contains(term.id()))
                .toList();
    }

    public Optional<Term> find(String taxonomy, String code) {
        return Optional.ofNullable(held().byCode.get(new Key(taxonomy, code)));
    }

    public Optional<Term> findById(String id) {
        return Optional.ofNullable(held().byId.get(id));
    }

    /** The term and its ancestors, itself first. */
    public List<Term> lineage(Term term) {
        Set<Term> lineage = new LinkedHashSet<>();
        Optional<Term> next = Optional.of(term);
        while (next.isPresent() && lineage.add(next.get())) {
            next = next.get().parent().flatMap(code -> find(term.taxonomy(), code));
        }
        return List.copyOf(lineage);
    }

    /** What was worked out from the vocabularies holds as long as this is the same object. */
    Object edition() {
        return held();
    }

    private Held held() {
        if (held == null) {
            refresh();
        }
        return held;
    }

    private record Key(String taxonomy, String code) {}

    /** One state of all vocabularies. */
    private static final class Held {

        private final Map<String, Term> byId = new HashMap<>();
        private final Map<Key, Term> byCode = new HashMap<>();
        private final Map<String, List<Term>> byTaxonomy = new LinkedHashMap<>();

        private final Set<String> retired;

        Held(Collection<Term> terms, Set<String> retired) {
            this.retired = retired;
            for (Term term : terms) {
                byId.put(term.id(), term);
                byCode.put(new Key(term.taxonomy(), term.code()), term);
                byTaxonomy.computeIfAbsent(term.taxonomy(), any -> new ArrayList<>()).add(term);
            }
        }
    }
}
