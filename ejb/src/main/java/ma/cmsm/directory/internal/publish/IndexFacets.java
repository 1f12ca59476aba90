package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.search.IndexDocument.Tie;

/**
 * What a service can be filtered by: its terms with their ancestors, languages spoken, and how it
 * welcomes the people it names.
 */
final class IndexFacets {

    private final Taxonomies taxonomies;
    private final JsonNode service;

    IndexFacets(Taxonomies taxonomies, JsonNode service) {
        this.taxonomies = taxonomies;
        this.service = service;
    }

    Map<String, Set<String>> all() {
        Map<String, Set<String>> facets = new TreeMap<>();
        for (Term term : terms(taxonomies, service, Set.of())) {
            facets.computeIfAbsent(term.taxonomy(), any -> new TreeSet<>()).add(term.code());
        }
        for (JsonNode language : service.path("languages")) {
            addLanguage(facets, language);
        }
        for (JsonNode atLocation : service.path("service_at_locations")) {
            atLocation.path("location").path("languages").forEach(l -> addLanguage(facets, l));
        }
        Set<String> welcomes = welcomes(taxonomies, service);
        if (!welcomes.isEmpty()) {
            facets.put(Taxonomies.WELCOME, welcomes);
        }
        return facets;
    }

    /** How it welcomes its audiences, of {@link Taxonomies#WELCOMES}; words of others are none. */
    static Set<String> welcomes(Taxonomies taxonomies, JsonNode service) {
        return ties(taxonomies, service).stream()
                .map(Tie::otherCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which audience, or whole of audiences, it welcomes how. */
    static Set<Tie> ties(Taxonomies taxonomies, JsonNode service) {
        Set<Tie> ties = new LinkedHashSet<>();
        for (JsonNode owner : owners(service)) {
            for (JsonNode attribute : owner.path("attributes")) {
                String welcome = attribute.path("value").asText();
                if (Taxonomies.WELCOMES.contains(welcome)) {
                    term(taxonomies, attribute)
                            .filter(term -> term.taxonomy().equals(Taxonomies.AUDIENCE))
                            .map(taxonomies::lineage)
                            .ifPresent(all -> all.forEach(term -> ties.add(tie(term, welcome))));
                }
            }
        }
        return ties;
    }

    private static Tie tie(Term audience, String welcome) {
        return new Tie(Taxonomies.AUDIENCE, audience.code(), Taxonomies.WELCOME, welcome);
    }

    private static void addLanguage(Map<String, Set<String>> facets, JsonNode language) {
        if (language.hasNonNull("code")) {
            facets.computeIfAbsent(Taxonomies.LANGUAGE, any -> new TreeSet<>())
                    .add(language.get("code").asText());
        }
    }

    /**
     * The terms of a service and of its public places, each with its ancestors.
     *
     * @param wanted taxonomies; empty means all
     */
    static Set<Term> terms(Taxonomies taxonomies, JsonNode service, Set<String> wanted) {
        Set<Term> terms = new LinkedHashSet<>();
        for (JsonNode owner : owners(service)) {
            for (JsonNode attribute : owner.path("attributes")) {
                term(taxonomies, attribute)
                        .filter(term -> wanted.isEmpty() || wanted.contains(term.taxonomy()))
                        .ifPresent(term -> terms.addAll(taxonomies.lineage(term)));
            }
        }
        return terms;
    }

    private static List<JsonNode> owners(JsonNode service) {
        List<JsonNode> owners = new ArrayList<>(List.of(service));
        for (JsonNode atLocation : service.path("service_at_locations")) {
            owners.add(atLocation);
            owners.add(atLocation.path("location"));
        }
        return owners;
    }

    private static Optional<Term> term(Taxonomies taxonomies, JsonNode attribute) {
        return taxonomies.findById(attribute.path("taxonomy_term_id").asText());
    }
}
