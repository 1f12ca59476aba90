package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import ma.cmsm.directory.FieldFault;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.exchange.Fault;
import ma.cmsm.directory.internal.exchange.Kind;
import ma.cmsm.directory.internal.exchange.LanguageTags;
import ma.cmsm.directory.internal.exchange.Plausible;
import ma.cmsm.directory.internal.exchange.Shape;
import ma.cmsm.directory.internal.exchange.Shape.Property;
import ma.cmsm.directory.internal.exchange.Unreadable;
import ma.cmsm.directory.internal.exchange.ValueReader;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.TranslatableTexts;

/**
 * Reads what editors typed by the rules of the import. Where an import leaves out what it cannot
 * understand, this keeps it as it was typed and says what is wrong.
 */
final class RecordCheck {

    /** Pairs of which the second must not come before the first. */
    private static final Map<String, String> ORDERED =
            Map.of("valid_from", "valid_to", "minimum_age", "maximum_age");

    private final Taxonomies taxonomies;
    private final Predicate<String> isOwnPlace;
    private final List<FieldFault> faults = new ArrayList<>();

    /**
     * What was typed, read.
     *
     * @param kept to be saved: every value in its form, and as it was typed where it has none
     * @param clean the same without what is wrong
     */
    record Checked(ObjectNode kept, ObjectNode clean, List<FieldFault> faults) {}

    private RecordCheck(Taxonomies taxonomies, Predicate<String> isOwnPlace) {
        this.taxonomies = taxonomies;
        this.isOwnPlace = isOwnPlace;
    }

    /**
     * @param isOwnPlace whether a service may be given at the location of an id
     */
    static Checked check(
            Kind kind, ObjectNode typed, Taxonomies taxonomies, Predicate<String> isOwnPlace) {
        RecordCheck check = new RecordCheck(taxonomies, isOwnPlace);
        Both both = Both.empty();
        check.object(kind.type(), typed, "", both);
        return new Checked(
                PlainJson.of(both.kept()), PlainJson.of(both.clean()), List.copyOf(check.faults));
    }

    /** Whether the object has all that it needs. */
    private boolean object(Class<?> type, ObjectNode typed, String pointer, Both both) {
        Shape shape = Shape.of(type);
        for (Map.Entry<String, JsonNode> entry : typed.properties()) {
            shape.property(entry.getKey())
                    .ifPresent(
                            property ->
                                    property(
                                            shape,
                                            property,
                                            entry.getValue(),
                                            pointer + "/" + property.name(),
                                            both));
        }
        together(type, pointer, both.clean());
        boolean whole = true;
        for (Property property : shape.properties()) {
            String name = property.name();
            if (property.required() && !name.equals("id") && !both.clean().has(name)) {
                if (!both.kept().has(name)) {
                    fault(pointer + "/" + name, Fault.MISSING);
                }
                whole = false;
            }
        }
        return whole;
    }

    private void property(
            Shape shape, Property property, JsonNode typed, String pointer, Both both) {
        switch (property.type()) {
            case PARTS -> parts(property, typed, pointer, both);
            case TRANSLATIONS -> translations(shape, typed, pointer, both);
            default -> value(property, typed, pointer, both);
        }
    }

    private void value(Property property, JsonNode typed, String pointer, Both both) {
        try {
            JsonNode read = asKept(property, ValueReader.read(typed, property));
            if (!read.isNull()) {
                both.kept().set(property.name(), read);
                if (isRight(property.name(), read.asText(), pointer)) {
                    both.clean().set(property.name(), read);
                }
            }
        } catch (Unreadable wrong) {
            both.kept().set(property.name(), typed);
            fault(pointer, wrong.fault());
        }
    }

    /** Times as the database gives them back, so that what is the same is seen to be. */
    private static JsonNode asKept(Property property, JsonNode read) {
        return property.type() == Shape.Type.TIME && read.isTextual()
                ? TextNode.valueOf(
                        LocalTime.parse(read.textValue()).format(DateTimeFormatter.ISO_LOCAL_TIME))
                : read;
    }

    /** What only an editor is asked for, who can put it right. */
    private boolean isRight(String name, String text, String pointer) {
        return switch (name) {
            case "number" -> isOr(Plausible.isPhone(text), pointer, Fault.NOT_A_PHONE);
            case "taxonomy_term_id" ->
                    isOr(taxonomies.findById(text).isPresent(), pointer, Fault.UNKNOWN_TERM);
            case "location_id" -> isOr(isOwnPlace.test(text), pointer, Fault.NOT_YOUR_PLACE);
            default -> true;
        };
    }

    private boolean isOr(boolean right, String pointer, Fault fault) {
        if (!right) {
            fault(pointer, fault);
        }
        return right;
    }

    /** Values that say something only together. */
    private void together(Class<?> type, String pointer, ObjectNode clean) {
        ORDERED.forEach(
                (first, second) -> {
                    if (clean.has(first)
                            && clean.has(second)
                            && isBefore(clean.get(second), clean.get(first))) {
                        fault(pointer + "/" + second, Fault.WRONG_ORDER);
                        clean.remove(second);
                    }
                });
        if (type == Location.class && clean.has("latitude") != clean.has("longitude")) {
            fault(pointer + (clean.has("latitude") ? "/longitude" : "/latitude"), Fault.HALF);
            clean.remove(List.of("latitude", "longitude"));
        }
    }

    private static boolean isBefore(JsonNode one, JsonNode other) {
        return one.isNumber()
                ? one.asDouble() < other.asDouble()
                : one.asText().compareTo(other.asText()) < 0;
    }

    private void parts(Property property, JsonNode typed, String pointer, Both both) {
        if (!(typed instanceof ArrayNode items)) {
            if (!typed.isNull()) {
                fault(pointer, Fault.NOT_A_LIST);
            }
            return;
        }
        ArrayNode keptItems = items.arrayNode();
        ArrayNode cleanItems = items.arrayNode();
        for (JsonNode item : items) {
            if (item instanceof ObjectNode part && !isBlank(part)) {
                part(property, part, pointer + "/" + keptItems.size(), keptItems, cleanItems);
            }
        }
        both.setUnlessEmpty(property.name(), keptItems, cleanItems);
    }

    private void part(
            Property list, ObjectNode part, String pointer, ArrayNode kept, ArrayNode clean) {
        Both both = new Both(kept.addObject(), clean.objectNode());
        if (object(list.part(), part, pointer, both)) {
            clean.add(both.clean());
        }
    }

    /** A row of a form in which nothing was typed. */
    private static boolean isBlank(ObjectNode part) {
        return part.properties().stream()
                .allMatch(
                        entry ->
                                entry.getKey().equals("id")
                                        || entry.getValue().isValueNode()
                                                && entry.getValue().asText("").isBlank()
                                        || entry.getValue().isContainerNode()
                                                && entry.getValue().isEmpty());
    }

    private void translations(Shape shape, JsonNode typed, String pointer, Both both) {
        Both languages = Both.empty();
        for (Map.Entry<String, JsonNode> language : typed.properties()) {
            String place = pointer + "/" + language.getKey();
            try {
                String tag = LanguageTags.read(language.getKey());
                Both texts = Both.empty();
                texts(shape, language.getValue(), place, texts);
                languages.setUnlessEmpty(tag, texts.kept(), texts.clean());
            } catch (Unreadable wrong) {
                fault(place, wrong.fault());
            }
        }
        both.setUnlessEmpty(Fields.TRANSLATIONS, languages.kept(), languages.clean());
    }

    private void texts(Shape shape, JsonNode typed, String pointer, Both both) {
        for (Map.Entry<String, JsonNode> text : typed.properties()) {
            shape.property(text.getKey())
                    .filter(property -> TranslatableTexts.has(property.name()))
                    .ifPresent(
                            property ->
                                    value(
                                            property,
                                            text.getValue(),
                                            pointer + "/" + property.name(),
                                            both));
        }
    }

    private void fault(String pointer, Fault fault) {
        String name = fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
        faults.add(new FieldFault(pointer, "directory.fault." + name));
    }

    /** An object as it is kept, and without what is wrong. */
    private record Both(ObjectNode kept, ObjectNode clean) {

        static Both empty() {
            return new Both(HsdsJson.MAPPER.createObjectNode(), HsdsJson.MAPPER.createObjectNode());
        }

        void setUnlessEmpty(String name, JsonNode keptValue, JsonNode cleanValue) {
            if (!keptValue.isEmpty()) {
                kept.set(name, keptValue);
            }
            if (!cleanValue.isEmpty()) {
                clean.set(name, cleanValue);
            }
        }
    }
}
