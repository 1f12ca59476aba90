package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * Taxonomies, their terms and the attributes that give terms to things. Foreign terms come in;
 * those that the product ships are never changed.
 */
final class TermSplitter {

    private final Ids ids;
    private final Vocabulary vocabulary;
    private final Remarks remarks;
    private final List<Patch> patches;

    TermSplitter(Ids ids, Vocabulary vocabulary, Remarks remarks, List<Patch> patches) {
        this.ids = ids;
        this.vocabulary = vocabulary;
        this.remarks = remarks;
        this.patches = patches;
    }

    /** The id of a taxonomy, which is created when it is foreign. */
    String taxonomy(ObjectNode json, Origin origin) {
        String name = json.path("name").asText("").strip();
        String id =
                ids.find("taxonomy", json, "id")
                        .or(() -> vocabulary.findTaxonomy(name))
                        .orElseGet(() -> ids.derived("taxonomy", name));
        if (vocabulary.isShipped(id) || vocabulary.isShipped(name)) {
            remarks.warnOnce(
                    origin,
                    "shipped/" + name,
                    "The taxonomy \"" + name + "\" ships with the product: an import leaves it.");
            return vocabulary.findTaxonomy(name).orElse(id);
        }
        json.remove("id");
        if (!json.isEmpty()) {
            patches.add(new Patch(Kind.TAXONOMY, id, json, origin, false));
        }
        return id;
    }

    /** The id of a term, which is created or changed when it is foreign. */
    String term(ObjectNode json, Origin origin) {
        String taxonomy = json.path("taxonomy").asText("").strip();
        String code = json.path("code").asText("").strip();
        Optional<String> known = vocabulary.findTerm(taxonomy, code);
        Optional<String> given = ids.find("taxonomy_term", json, "id");
        if (vocabulary.isShipped(taxonomy)) {
            return known.or(() -> given.filter(vocabulary::isShippedTerm))
                    .orElseThrow(
                            () ->
                                    new RefusedRecord(
                                            origin,
                                            "The taxonomy \""
                                                    + taxonomy
                                                    + "\" has no term \""
                                                    + code
                                                    + "\"; use one of its codes."));
        }
        String id =
                given.or(() -> known).orElseGet(() -> ids.derived("taxonomy_term", taxonomy, code));
        if (!vocabulary.isShippedTerm(id)) {
            foreign(id, json, code, origin);
        }
        return id;
    }

    private void foreign(String id, ObjectNode json, String code, Origin origin) {
        taxonomyOf(json, origin).ifPresent(taxonomy -> json.put("taxonomy_id", taxonomy));
        json.remove(List.of("id", "taxonomy", "taxonomy_detail", "metadata"));
        ids.find("taxonomy_term", json, "parent_id")
                .ifPresent(parent -> json.put("parent_id", parent));
        if (json.has("language")) {
            json.set("text_language", json.remove("language"));
        }
        if (!json.isEmpty()) {
            if (!json.has("name") && json.has("taxonomy_id") && !code.isEmpty()) {
                json.put("name", code);
            }
            patches.add(new Patch(Kind.TAXONOMY_TERM, id, json, origin, false));
        }
    }

    private Optional<String> taxonomyOf(ObjectNode json, Origin origin) {
        if (json.get("taxonomy_detail") instanceof ObjectNode detail) {
            return Optional.of(taxonomy(detail.deepCopy(), origin.at("/taxonomy_detail")));
        }
        Optional<String> id = ids.find("taxonomy", json, "taxonomy_id");
        String name = json.path("taxonomy").asText("").strip();
        if (name.isEmpty()) {
            return id;
        }
        ObjectNode named = HsdsJson.MAPPER.createObjectNode().put("name", name);
        id.ifPresent(known -> named.put("id", known));
        return Optional.of(taxonomy(named, origin.at("/taxonomy")));
    }

    /** Replaces the terms nested in attributes by their ids; an unknown one is left out. */
    void attributes(ObjectNode owner, Origin origin) {
        if (!(owner.get("attributes") instanceof ArrayNode attributes)) {
            return;
        }
        int index = 0;
        for (Iterator<JsonNode> all = attributes.iterator(); all.hasNext(); index++) {
            Origin place = origin.at("/attributes/" + index);
            if (all.next() instanceof ObjectNode attribute) {
                try {
                    attribute(attribute, place);
                } catch (RefusedRecord unknown) {
                    all.remove();
                    remarks.warnOnce(
                            unknown.origin(),
                            unknown.getMessage(),
                            unknown.getMessage() + " It was left out.");
                }
            }
        }
    }

    private void attribute(ObjectNode attribute, Origin origin) {
        if (attribute.remove("taxonomy_term") instanceof ObjectNode nested) {
            attribute.put("taxonomy_term_id", term(nested, origin.at("/taxonomy_term")));
        } else {
            ids.find("taxonomy_term", attribute, "taxonomy_term_id")
                    .ifPresent(id -> attribute.put("taxonomy_term_id", id));
        }
    }
}
