package ma.cmsm.web.office.services;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A page of a record's form with what is typed into it, and the merge patch that it makes. */
public final class RecordForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ObjectNode content;
    private final String own;
    private final ArrayList<Translations> texts;
    private final ArrayList<Entry> entries;
    private final ArrayList<Entry> terms;
    private final ArrayList<Group> groups;

    RecordForm(
            ObjectNode content,
            List<Translations> texts,
            List<Entry> entries,
            List<Entry> terms,
            List<Group> groups) {
        this.content = content;
        this.own = content.path("text_language").asText("fr");
        this.texts = new ArrayList<>(texts);
        this.entries = new ArrayList<>(entries);
        this.terms = new ArrayList<>(terms);
        this.groups = new ArrayList<>(groups);
    }

    public List<Translations> getTexts() {
        return texts;
    }

    public List<Entry> getEntries() {
        return entries;
    }

    /** A list of terms for each taxonomy. */
    public List<Entry> getTerms() {
        return terms;
    }

    public List<Group> getGroups() {
        return groups;
    }

    /** What the form says of the record; what is not on this page is left as it is. */
    ObjectNode patch() {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        texts.forEach(text -> text(text, patch));
        entries.forEach(entry -> put(patch, entry));
        for (Group group : groups) {
            if (!group.name().equals("attributes")) {
                patch.set(group.name(), list(group));
            }
        }
        if (!terms.isEmpty() || groups.stream().anyMatch(group -> !group.taxonomy().isEmpty())) {
            patch.set("attributes", attributes());
        }
        return patch;
    }

    private void text(Translations text, ObjectNode patch) {
        for (Entry entry : text.getEntries()) {
            ObjectNode owner =
                    entry.getLanguage().equals(own)
                            ? patch
                            : patch.withObject("/translations")
                                    .withObject("/" + entry.getLanguage());
            owner.put(text.name(), entry.getValue());
        }
    }

    /** Nothing typed removes what was there: the empty text means just that. */
    private static void put(ObjectNode owner, Entry entry) {
        owner.put(
                entry.name(),
                entry.isSeveral() ? String.join(",", entry.getValues()) : entry.getValue());
    }

    private static ArrayNode list(Group group) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        group.getItems().stream().filter(Item::isWanted).forEach(item -> list.add(part(item)));
        return list;
    }

    /** What the form does not ask for stays in the part. */
    private static ObjectNode part(Item item) {
        ObjectNode part = item.before().deepCopy();
        item.getEntries().forEach(entry -> put(part, entry));
        item.getGroups().forEach(group -> part.set(group.name(), list(group)));
        return part;
    }

    /** In their order; those of taxonomies that are not on this page stay as they are. */
    private ArrayNode attributes() {
        Set<String> chosen = new LinkedHashSet<>();
        Set<String> offered = new LinkedHashSet<>();
        for (Entry entry : terms) {
            chosen.addAll(entry.getValues());
            entry.getOptions().forEach(option -> offered.add(option.value()));
        }
        ArrayNode attributes = JsonNodeFactory.instance.arrayNode();
        for (JsonNode attribute : content.path("attributes")) {
            Optional<Item> listed =
                    items().filter(item -> item.before().equals(attribute)).findFirst();
            String term = attribute.path("taxonomy_term_id").asText();
            if (listed.isPresent()) {
                listed.filter(Item::isWanted).ifPresent(item -> attributes.add(part(item)));
            } else if (chosen.remove(term) || !offered.contains(term)) {
                attributes.add(attribute);
            }
        }
        items().filter(Item::isFresh)
                .filter(Item::isWanted)
                .forEach(item -> attributes.add(part(item)));
        chosen.forEach(term -> attributes.addObject().put("taxonomy_term_id", term));
        return attributes;
    }

    /** Attributes that are listed one by one. */
    private Stream<Item> items() {
        return groups.stream()
                .filter(group -> !group.taxonomy().isEmpty())
                .flatMap(group -> group.getItems().stream());
    }
}
