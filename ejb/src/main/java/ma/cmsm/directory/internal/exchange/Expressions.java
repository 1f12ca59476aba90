package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * Evaluates the expressions of a mapping for one row. Nothing comes of nothing: a text none of
 * whose columns has a value is absent, and so is an object of which only constants are left.
 */
final class Expressions {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    private final MappedFiles files;
    private final ValueSteps steps;

    Expressions(MappingFile mapping, MappedFiles files, Remarks remarks, Origin origin) {
        this.files = files;
        this.steps = new ValueSteps(mapping, remarks, origin);
    }

    /** A value and whether it came from the source; constants did not. */
    private record Value(JsonNode json, boolean found) {}

    Optional<JsonNode> evaluate(JsonNode expression, Scope scope) {
        return value(expression, scope).filter(Value::found).map(Value::json);
    }

    private Optional<Value> value(JsonNode expression, Scope scope) {
        if (expression.isTextual()) {
            return template(expression.textValue(), scope);
        } else if (expression instanceof ArrayNode items) {
            return list(items, scope);
        } else if (expression instanceof ObjectNode object) {
            return operation(object).isPresent()
                    ? operate(operation(object).get(), object, scope)
                    : object(object, scope);
        }
        return Optional.of(new Value(expression, false));
    }

    private static Optional<String> operation(ObjectNode object) {
        return List.of("$", "$keys", "$each", "$rows", "$row", "$first", "$join").stream()
                .filter(object::has)
                .findFirst();
    }

    private Optional<Value> operate(String operation, ObjectNode json, Scope scope) {
        return switch (operation) {
            case "$", "$keys" -> steps(operation, json, scope);
            case "$each" -> each(json, scope);
            case "$rows" -> rows(json, scope);
            case "$row" -> rows(json, scope).map(list -> new Value(list.json().get(0), true));
            case "$first" -> first(json, scope);
            case "$join" -> join(json, scope);
            default -> throw new IllegalStateException(operation);
        };
    }

    private Optional<Value> template(String text, Scope scope) {
        Matcher places = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        boolean any = false;
        boolean found = false;
        while (places.find()) {
            String value = scope.at(places.group(1)).asText("").strip();
            any = true;
            found = found || !value.isEmpty();
            places.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        places.appendTail(filled);
        return any && !found
                ? Optional.empty()
                : Optional.of(new Value(TextNode.valueOf(filled.toString().strip()), found));
    }

    private Optional<Value> object(ObjectNode expression, Scope scope) {
        ObjectNode object = HsdsJson.MAPPER.createObjectNode();
        boolean found = false;
        for (Map.Entry<String, JsonNode> member : expression.properties()) {
            if (!member.getKey().equals("$require")) {
                Optional<Value> value = value(member.getValue(), scope);
                value.ifPresent(present -> object.set(member.getKey(), present.json()));
                found = found || value.map(Value::found).orElse(false);
            }
        }
        for (JsonNode required : expression.path("$require")) {
            found = found && object.has(required.asText());
        }
        return found ? Optional.of(new Value(object, true)) : Optional.empty();
    }

    /** Lists in a list are joined to it; one of constants alone stays, such as a theme of all. */
    private Optional<Value> list(ArrayNode expression, Scope scope) {
        ArrayNode list = HsdsJson.MAPPER.createArrayNode();
        boolean found = false;
        for (JsonNode item : expression) {
            Optional<Value> value = value(item, scope);
            if (value.isPresent() && value.get().json() instanceof ArrayNode nested) {
                list.addAll(nested);
            } else if (value.isPresent()) {
                list.add(value.get().json());
            } else if (isConstant(item)) {
                list.add(item);
            }
            found = found || value.map(Value::found).orElse(false);
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(new Value(list, found));
    }

    private static boolean isConstant(JsonNode expression) {
        return !expression.toString().contains("{\"$") && !PLACE.matcher(texts(expression)).find();
    }

    private static String texts(JsonNode expression) {
        if (expression.isTextual()) {
            return expression.textValue();
        }
        StringBuilder all = new StringBuilder();
        expression.forEach(child -> all.append(texts(child)).append('\n'));
        return all.toString();
    }

    private Optional<Value> steps(String operation, ObjectNode json, Scope scope) {
        List<String> values = new ArrayList<>();
        if (operation.equals("$keys")) {
            scope.at(json.get("$keys").asText())
                    .properties()
                    .forEach(
                            option -> {
                                if (option.getValue().asBoolean()) {
                                    values.add(option.getKey().strip());
                                }
                            });
        } else {
            value(json.get("$"), scope).ifPresent(value -> addTexts(value.json(), values));
        }
        return steps.take(json, values).map(result -> new Value(result, true));
    }

    private static void addTexts(JsonNode value, List<String> texts) {
        if (value.isArray()) {
            value.forEach(item -> addTexts(item, texts));
        } else {
            texts.add(value.asText());
        }
    }

    private Optional<Value> each(ObjectNode json, Scope scope) {
        ArrayNode list = HsdsJson.MAPPER.createArrayNode();
        for (JsonNode item : value(json.get("$each"), scope).map(Value::json).orElse(list)) {
            value(json.get("as"), new Scope(item, scope)).ifPresent(one -> list.add(one.json()));
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(new Value(list, true));
    }

    private Optional<Value> rows(ObjectNode json, Scope scope) {
        String file = json.has("$rows") ? json.get("$rows").asText() : json.get("$row").asText();
        Map<String, String> where = new HashMap<>();
        for (Map.Entry<String, JsonNode> condition : json.path("where").properties()) {
            Optional<Value> value = value(condition.getValue(), scope);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            where.put(condition.getKey(), value.get().json().asText());
        }
        ArrayNode list = HsdsJson.MAPPER.createArrayNode();
        for (JsonNode row : files.rows(file, where)) {
            value(json.get("as"), new Scope(row, scope)).ifPresent(one -> list.add(one.json()));
        }
        return list.isEmpty() ? Optional.empty() : Optional.of(new Value(list, true));
    }

    private Optional<Value> first(ObjectNode json, Scope scope) {
        for (JsonNode choice : json.get("$first")) {
            Optional<Value> value = value(choice, scope);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }

    private Optional<Value> join(ObjectNode json, Scope scope) {
        List<String> texts = new ArrayList<>();
        for (JsonNode part : json.get("$join")) {
            value(part, scope).ifPresent(value -> addTexts(value.json(), texts));
        }
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Value(
                                TextNode.valueOf(String.join(json.path("with").asText(" "), texts)),
                                true));
    }
}
