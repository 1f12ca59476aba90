package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import ma.cmsm.directory.internal.model.HsdsJson;

/** The steps a value of a mapping takes: split, cut, replace, table, time, date, single. */
final class ValueSteps {

    private final MappingFile mapping;
    private final Remarks remarks;
    private final Origin origin;

    ValueSteps(MappingFile mapping, Remarks remarks, Origin origin) {
        this.mapping = mapping;
        this.remarks = remarks;
        this.origin = origin;
    }

    /** A list where the step is {@code split} or the values are keys, one text otherwise. */
    Optional<JsonNode> take(ObjectNode rule, List<String> given) {
        List<String> values = given;
        if (rule.has("split")) {
            String separator = Pattern.quote(rule.get("split").asText());
            values = each(values, text -> List.of(text.split(separator)));
        }
        if (rule.has("cut")) {
            int length = rule.get("cut").asInt();
            values =
                    each(
                            values,
                            text -> List.of(text.substring(0, Math.min(length, text.length()))));
        }
        if (rule.has("replace")) {
            JsonNode table = table(rule.get("replace"));
            values = each(values, text -> table.has(text) ? texts(table.get(text)) : List.of(text));
        }
        if (rule.has("table")) {
            JsonNode table = table(rule.get("table"));
            values = each(values, text -> look(table, text, rule));
        }
        if (rule.path("time").asBoolean()) {
            values = each(values, text -> List.of(LenientTime.read(text).orElse(text)));
        }
        if (rule.has("date")) {
            values = each(values, text -> date(text, rule.get("date")));
        }
        return result(rule, values);
    }

    private static Optional<JsonNode> result(ObjectNode rule, List<String> values) {
        List<String> found = values.stream().distinct().toList();
        boolean single = rule.path("single").asBoolean();
        if (found.isEmpty() || single && found.size() > 1) {
            return Optional.empty();
        }
        if (single || !rule.has("split") && !rule.has("$keys") && found.size() == 1) {
            return Optional.of(TextNode.valueOf(found.get(0)));
        }
        ArrayNode list = HsdsJson.MAPPER.createArrayNode();
        found.forEach(list::add);
        return Optional.of(list);
    }

    private static List<String> each(List<String> values, Function<String, List<String>> step) {
        List<String> results = new ArrayList<>();
        for (String value : values) {
            for (String result : step.apply(value)) {
                if (!result.isBlank()) {
                    results.add(result.strip());
                }
            }
        }
        return results;
    }

    private JsonNode table(JsonNode nameOrTable) {
        return nameOrTable.isObject() ? nameOrTable : mapping.table(nameOrTable.asText());
    }

    /** A value that a table does not know is named once, so that the table can be completed. */
    private List<String> look(JsonNode table, String text, ObjectNode rule) {
        if (table.has(text)) {
            return texts(table.get(text));
        } else if (rule.has("else")) {
            return List.of(rule.get("else").asText());
        }
        remarks.warnOnce(
                origin,
                "table/" + text,
                "The mapping's table does not know \"" + text + "\"; it was left out.");
        return List.of();
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(item -> texts.add(item.asText()));
        } else {
            texts.add(value.asText());
        }
        return texts;
    }

    private static List<String> date(String text, JsonNode patterns) {
        for (JsonNode pattern : patterns) {
            Optional<String> date = date(text, pattern.asText());
            if (date.isPresent()) {
                return List.of(date.get());
            }
        }
        return List.of();
    }

    private static Optional<String> date(String text, String pattern) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
            return Optional.of(LocalDate.parse(text, format).toString());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }
}
