package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.platform.StableId;

/**
 * A list as one cell shows it.
 *
 * @param ordered whether the order of the items means something
 * @param correctable whether another text in the place of one is the same item, corrected; another
 *     code is another item
 * @param shows whether the cell has a word for an item; the others it cannot remove either
 * @param cell what the cell says of some items
 * @param columns the properties of an item that the cell says; all others stay as they are
 */
record SheetList(
        boolean ordered,
        boolean correctable,
        Predicate<JsonNode> shows,
        Function<ArrayNode, String> cell,
        List<String> columns) {

    /** Weekly hours. */
    static final SheetList HOURS =
            new SheetList(
                    false,
                    true,
                    Hours::isShown,
                    Hours::write,
                    List.of("freq", "byday", "opens_at", "closes_at"));

    /** Items known by one text. */
    static SheetList ofTexts(String property) {
        return of(property, true);
    }

    /** Items known by one code. */
    static SheetList ofCodes(String property) {
        return of(property, false);
    }

    private static SheetList of(String property, boolean correctable) {
        return new SheetList(
                true,
                correctable,
                item -> !item.path(property).asText().isBlank(),
                items -> joined(items, item -> item.path(property).asText()),
                List.of(property));
    }

    /** Attributes with their welcome modes. */
    static SheetList ofTerms(Predicate<JsonNode> shows) {
        return new SheetList(
                true,
                false,
                shows,
                items -> joined(items, SheetList::term),
                List.of("taxonomy_term_id", "value"));
    }

    private static String term(JsonNode attribute) {
        return attribute.path("taxonomy_term_id").asText() + ":" + attribute.path("value").asText();
    }

    /** As it is read back: what parts values may stand in one of them. */
    private static String joined(ArrayNode items, Function<JsonNode, String> text) {
        return StreamSupport.stream(items.spliterator(), false)
                .flatMap(item -> Arrays.stream(text.apply(item).split(Template.SEPARATOR)))
                .map(String::strip)
                .collect(Collectors.joining(Template.SEPARATOR));
    }

    /** The present items with what a cell says of them; the same ones when it says nothing new. */
    ArrayNode merged(ArrayNode present, ArrayNode said) {
        List<JsonNode> shown = new ArrayList<>();
        present.forEach(
                item -> {
                    if (shows.test(item)) {
                        shown.add(item);
                    }
                });
        if (cell.apply(array(shown)).equals(cell.apply(said))) {
            return present;
        }
        List<Wanted> wanted = wanted(shown, said);
        ArrayNode merged = said.arrayNode();
        for (JsonNode item : present) {
            if (shows.test(item)) {
                next(wanted, item).ifPresent(merged::add);
            } else {
                merged.add(item);
            }
        }
        wanted.forEach(added -> merged.add(added.item()));
        return withDistinctIds(merged);
    }

    /** What stands now where an item stood: itself, or in a list with an order whatever is next. */
    private Optional<ObjectNode> next(List<Wanted> wanted, JsonNode item) {
        Optional<Wanted> next =
                wanted.stream().filter(one -> ordered || one.before() == item).findFirst();
        next.ifPresent(wanted::remove);
        return next.map(Wanted::item);
    }

    private List<Wanted> wanted(List<JsonNode> shown, ArrayNode said) {
        List<JsonNode> left = new ArrayList<>(shown);
        List<Optional<JsonNode>> known = new ArrayList<>();
        said.forEach(item -> known.add(take(left, item)));
        List<Wanted> wanted = new ArrayList<>();
        for (int index = 0; index < said.size(); index++) {
            Optional<JsonNode> before =
                    known.get(index).or(corrected(shown, left, index, said.size()));
            wanted.add(new Wanted(before.orElse(null), with(before, (ObjectNode) said.get(index))));
        }
        return wanted;
    }

    /** An item as it is to be, and what it was; null for a new one. */
    private record Wanted(JsonNode before, ObjectNode item) {}

    private Optional<JsonNode> take(List<JsonNode> left, JsonNode said) {
        String text = text(said);
        Optional<JsonNode> known =
                left.stream().filter(item -> text(item).equals(text)).findFirst();
        known.ifPresent(left::remove);
        return known;
    }

    /** In a list as long as before, another text in the place of one is that one, corrected. */
    private Supplier<Optional<JsonNode>> corrected(
            List<JsonNode> shown, List<JsonNode> left, int index, int size) {
        return () ->
                correctable && shown.size() == size && left.remove(shown.get(index))
                        ? Optional.of(shown.get(index))
                        : Optional.empty();
    }

    private ObjectNode with(Optional<JsonNode> before, ObjectNode said) {
        if (before.isEmpty()) {
            return said.deepCopy();
        }
        ObjectNode item = before.get().deepCopy();
        for (String column : columns) {
            if (said.has(column)) {
                item.set(column, said.get(column));
            } else {
                item.remove(column);
            }
        }
        return item;
    }

    private String text(JsonNode item) {
        return cell.apply(array(List.of(item)));
    }

    private static ArrayNode array(List<JsonNode> items) {
        return HsdsJson.MAPPER.createArrayNode().addAll(items);
    }

    /** An id made of a number is taken when the one that had the number was corrected. */
    private static ArrayNode withDistinctIds(ArrayNode items) {
        Set<String> ids = new HashSet<>();
        for (JsonNode item : items) {
            String id = item.path("id").asText();
            for (int again = 2; !ids.add(id); again++) {
                id = StableId.of("part", item.path("id").asText(), String.valueOf(again));
            }
            ((ObjectNode) item).put("id", id);
        }
        return items;
    }
}
