package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.Text;

/**
 * Nests in every attribute the term it gives, named in the reader's language: a term belongs to its
 * taxonomy, so what the taxonomy says now counts, not what was published with the service.
 */
final class TermDetails {

    private final Taxonomies taxonomies;
    private final String language;

    TermDetails(Taxonomies taxonomies, String language) {
        this.taxonomies = taxonomies;
        this.language = language;
    }

    void nest(JsonNode node) {
        node.path("attributes").forEach(this::describe);
        node.forEach(this::nest);
    }

    private void describe(JsonNode attribute) {
        String named = attribute.at("/taxonomy_term/id").asText("");
        String id = attribute.path("taxonomy_term_id").asText(named);
        taxonomies
                .findById(id)
                .ifPresent(term -> ((ObjectNode) attribute).set("taxonomy_term", json(term)));
    }

    private ObjectNode json(Term term) {
        Text name = term.label(language);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", term.id());
        json.put("taxonomy", term.taxonomy());
        json.put("code", term.code());
        json.put("name", name.value());
        json.put("language", name.language());
        json.put("text_language", name.language());
        parent(term).ifPresent(parent -> json.put("parent_id", parent.id()));
        return json;
    }

    private Optional<Term> parent(Term term) {
        return term.parent().flatMap(code -> taxonomies.find(term.taxonomy(), code));
    }
}
