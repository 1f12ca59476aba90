package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * The directory as HSDS records that an import reads back: taxonomies and terms that the product
 * does not ship, organizations, locations, services; each kind in the order of its ids.
 */
final class ExportRecords {

    private final Directory directory;
    private final TaxonomyVocabulary vocabulary;
    private final Map<String, String> taxonomyNames = new HashMap<>();

    ExportRecords(Directory directory, TaxonomyVocabulary vocabulary) {
        this.directory = directory;
        this.vocabulary = vocabulary;
    }

    void each(Consumer<ObjectNode> sink) {
        for (Kind kind : Kind.values()) {
            String last = "";
            List<ObjectNode> page = directory.after(kind, last);
            while (!page.isEmpty()) {
                page.forEach(json -> sink.accept(nested(kind, json)));
                last = page.get(page.size() - 1).path("id").asText();
                page = directory.after(kind, last);
            }
        }
    }

    /** References become objects, as HSDS has them; attributes name their term in words. */
    private ObjectNode nested(Kind kind, ObjectNode json) {
        switch (kind) {
            case TAXONOMY -> {
                taxonomyNames.put(json.path("id").asText(), json.path("name").asText());
                RecordKind.TAXONOMY.say(json); // it may be no more than an organization may be
            }
            case TAXONOMY_TERM ->
                    json.put("taxonomy", taxonomyNames.get(json.path("taxonomy_id").asText()));
            case SERVICE -> {
                nest(json, "organization_id", "organization");
                nest(json, "program_id", "program");
                json.path("service_at_locations")
                        .forEach(place -> nest((ObjectNode) place, "location_id", "location"));
            }
            default -> {}
        }
        terms(json);
        json.path("service_at_locations").forEach(place -> terms((ObjectNode) place));
        return json;
    }

    private static void nest(ObjectNode owner, String property, String object) {
        JsonNode id = owner.remove(property);
        if (id != null) {
            owner.putObject(object).set("id", id);
        }
    }

    private void terms(ObjectNode owner) {
        for (JsonNode item : owner.path("attributes")) {
            ObjectNode attribute = (ObjectNode) item;
            String id = attribute.remove("taxonomy_term_id").asText();
            ObjectNode term = HsdsJson.MAPPER.createObjectNode().put("id", id);
            Optional<Term> known = vocabulary.shippedTerm(id);
            if (known.isPresent()) {
                term.put("taxonomy", known.get().taxonomy()).put("code", known.get().code());
            }
            attribute.set("taxonomy_term", term);
        }
    }
}
