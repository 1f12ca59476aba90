package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a row of the template says of a record that is there. A cell that says what an export would
 * have written says nothing new; any other changes what it stands for and nothing else, so that
 * what a spreadsheet has no column for (a second place, the type of a telephone, the language of
 * the record) stays.
 */
final class SheetMerge {

    /** Lists of which a cell shows the first item only; its columns are those of that item. */
    private static final String ADDRESSES = "addresses";

    private static final String PLACES = "service_at_locations";
    private static final String ATTRIBUTES = "attributes";

    /** Not a column: what a place is when a row makes it. */
    private static final String LOCATION_TYPE = "location_type";

    private static final Map<String, SheetList> LISTS =
            Map.of(
                    "phones", SheetList.ofTexts("number"),
                    "languages", SheetList.ofCodes("code"),
                    "required_documents", SheetList.ofTexts("document"),
                    "schedules", SheetList.HOURS);

    private final Vocabulary vocabulary;

    SheetMerge(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Changes the target, the canonical JSON of a record with its id, or with nothing else yet. */
    void into(ObjectNode target, ObjectNode patch) {
        ObjectNode said = patch.deepCopy();
        if (target.size() > 1) {
            keepLanguage(target, said);
            keepLists(target, said);
            said.properties()
                    .removeIf(
                            cell ->
                                    isKept(
                                            cell.getKey(),
                                            cell.getValue(),
                                            target.get(cell.getKey())));
        }
        MergePatch.merge(target, said);
    }

    /** The first named language is the record's own only when the row makes the record. */
    private static void keepLanguage(ObjectNode target, ObjectNode said) {
        String own = target.path("text_language").asText();
        String taken = said.path("text_language").asText(own);
        said.remove("text_language");
        if (taken.equals(own)) {
            return;
        }
        for (String text : Template.TEXTS) {
            Optional<JsonNode> translated =
                    Optional.ofNullable(said.at("/translations/" + own).get(text));
            Optional.ofNullable(said.remove(text))
                    .ifPresent(
                            value ->
                                    said.withObject("/translations")
                                            .withObject("/" + taken)
                                            .set(text, value));
            translated.ifPresent(
                    value -> {
                        said.set(text, value);
                        said.withObject("/translations").withObject("/" + own).remove(text);
                    });
        }
    }

    /** A cell of which nothing could be read leaves what is there. */
    private void keepLists(ObjectNode target, ObjectNode said) {
        said.properties()
                .forEach(
                        cell -> {
                            if (cell.getValue() instanceof ArrayNode items
                                    && target.get(cell.getKey()) instanceof ArrayNode present
                                    && !present.isEmpty()) {
                                cell.setValue(
                                        items.isEmpty()
                                                ? present
                                                : merged(cell.getKey(), present, items));
                            }
                        });
    }

    private ArrayNode merged(String list, ArrayNode present, ArrayNode said) {
        return switch (list) {
            case ATTRIBUTES -> attributes(present, said);
            case PLACES -> firstPlace(present, said);
            case ADDRESSES -> firstAddress(present, said);
            default -> LISTS.get(list).merged(present, said);
        };
    }

    /** Each taxonomy has a column of its own; an empty one is not in what is said. */
    private ArrayNode attributes(ArrayNode present, ArrayNode said) {
        List<String> taxonomies =
                StreamSupport.stream(said.spliterator(), false)
                        .map(this::taxonomy)
                        .distinct()
                        .toList();
        ArrayNode all = present;
        for (String taxonomy : taxonomies) {
            ArrayNode column = said.arrayNode();
            said.forEach(
                    item -> {
                        if (taxonomy(item).equals(taxonomy)) {
                            column.add(item);
                        }
                    });
            all = SheetList.ofTerms(item -> taxonomy(item).equals(taxonomy)).merged(all, column);
        }
        return all;
    }

    private String taxonomy(JsonNode attribute) {
        return vocabulary.shippedTaxonomyOf(attribute.path("taxonomy_term_id").asText()).orElse("");
    }

    private static ArrayNode firstPlace(ArrayNode present, ArrayNode said) {
        JsonNode location = said.path(0).path("location_id");
        ArrayNode places = present.deepCopy();
        for (int index = 0; index < places.size(); index++) {
            if (places.get(index).path("location_id").equals(location)) {
                JsonNode known = places.remove(index);
                if (index > 0) {
                    places.remove(0);
                }
                return places.insert(0, known);
            }
        }
        places.remove(0);
        return places.insert(0, said.get(0));
    }

    private static ArrayNode firstAddress(ArrayNode present, ArrayNode said) {
        ObjectNode cells = ((ObjectNode) said.get(0)).deepCopy().retain(Template.ADDRESS);
        ArrayNode addresses = present.deepCopy();
        MergePatch.merge((ObjectNode) addresses.get(0), cells);
        return addresses;
    }

    private static boolean isKept(String property, JsonNode said, JsonNode present) {
        return LOCATION_TYPE.equals(property) && present != null
                || Objects.equals(said, present)
                || isCut(said.asText(), present);
    }

    /** A workbook's cell may hold less than the text it was made from. */
    private static boolean isCut(String said, JsonNode present) {
        return said.length() >= Template.LONGEST_CELL - 1
                && present != null
                && present.asText().startsWith(said);
    }
}
