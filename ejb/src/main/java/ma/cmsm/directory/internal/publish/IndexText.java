package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.view.Localized;
import ma.cmsm.search.IndexDocument.Texts;

/** The words of a service, language by language, as the index is given them. */
final class IndexText {

    private static final List<String> LANGUAGES = List.of("fr", "ar", "en");
    private static final List<String> NAMES = List.of("name", "alternate_name");
    private static final List<String> BODY =
            List.of(
                    "description",
                    "eligibility_description",
                    "application_process",
                    "fees_description",
                    "alert");

    private final Taxonomies taxonomies;
    private final JsonNode service;

    IndexText(Taxonomies taxonomies, JsonNode service) {
        this.taxonomies = taxonomies;
        this.service = service;
    }

    Map<String, Texts> all() {
        Map<String, Texts> texts = new TreeMap<>();
        for (String language : languages()) {
            texts.put(language, in(language));
        }
        return texts;
    }

    private Set<String> languages() {
        Set<String> languages = new TreeSet<>(LANGUAGES);
        languages.add(service.path("text_language").asText("fr"));
        service.path("translations").fieldNames().forEachRemaining(languages::add);
        return languages;
    }

    private Texts in(String language) {
        return new Texts(
                names(service, language),
                names(service.path("organization"), language),
                places(language),
                words(service, BODY, language));
    }

    private static String names(JsonNode node, String language) {
        return String.join("\n", texts(node, NAMES, language));
    }

    private static String words(JsonNode node, List<String> fields, String language) {
        return String.join(". ", texts(node, fields, language));
    }

    private static List<String> texts(JsonNode node, List<String> fields, String language) {
        List<String> texts = new ArrayList<>();
        for (String field : fields) {
            Localized.exactly(node, field, language).ifPresent(texts::add);
        }
        return texts;
    }

    private String labels(String language, String... wanted) {
        List<String> labels = new ArrayList<>();
        for (Term term : IndexFacets.terms(taxonomies, service, Set.of(wanted))) {
            if (term.names().containsKey(language)) {
                labels.add(term.names().get(language));
            }
        }
        return String.join(". ", labels);
    }

    /** Territories with those around them, and what is written on the door and the envelope. */
    private String places(String language) {
        List<String> words = new ArrayList<>();
        words.add(labels(language, Taxonomies.TERRITORY));
        for (JsonNode atLocation : service.path("service_at_locations")) {
            JsonNode location = atLocation.path("location");
            words.add(names(location, language));
            if (Localized.ownLanguage(location).equals(language)) {
                location.path("addresses").forEach(address -> words.add(line(address)));
            }
        }
        return String.join(". ", words);
    }

    private static String line(JsonNode address) {
        return address.path("address_1").asText() + " " + address.path("city").asText();
    }
}
