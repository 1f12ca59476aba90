package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.HsdsJson;

/** The spreadsheet template: each row becomes a service with its organization and its place. */
final class TemplateSource implements RecordSource {

    /** An empty cell leaves what is there; a service that is new has to have some status. */
    private static final Map<String, String> IF_NEW = Map.of("status", "active");

    private final Table table;
    private final Remarks remarks;

    TemplateSource(Table table, Remarks remarks) {
        this.table = table;
        this.remarks = remarks;
    }

    @Override
    public void read(Consumer<Raw> sink) {
        table.read(
                written -> {
                    Row row = original(written);
                    sayUnknown(row);
                    sink.accept(
                            new Raw(
                                    row.origin(),
                                    Optional.of(RecordKind.SERVICE),
                                    service(row),
                                    true,
                                    IF_NEW));
                });
    }

    private static Row original(Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> cells.put(column, FormulaCells.original(cell)));
        return new Row(row.origin(), cells);
    }

    private void sayUnknown(Row row) {
        for (String column : row.cells().keySet()) {
            if (!Template.COLUMNS.contains(column)) {
                remarks.warnOnce(
                        new Origin(row.origin().file(), row.origin().line(), column),
                        column,
                        "The column \""
                                + column
                                + "\" is not one of the template; it is left out.");
            }
        }
    }

    private ObjectNode service(Row row) {
        ObjectNode json = HsdsJson.MAPPER.createObjectNode();
        put(row, "id", json, "id");
        texts(row, "", json);
        Template.SERVICE.forEach(column -> put(row, column, json, column));
        json.set("organization", organization(row));
        list(row, "phone", json, "phones", "number");
        list(row, "languages", json, "languages", "code");
        list(row, "documents_text", json, "required_documents", "document");
        attributes(row, json);
        hours(row, json);
        place(row, json);
        return json;
    }

    private ObjectNode organization(Row row) {
        ObjectNode json = HsdsJson.MAPPER.createObjectNode();
        put(row, "organization_id", json, "id");
        texts(row, Template.ORGANIZATION_PREFIX, json);
        Template.ORGANIZATION.forEach(
                name -> put(row, Template.ORGANIZATION_PREFIX + name, json, name));
        list(row, "organization_phone", json, "phones", "number");
        return json;
    }

    /** The first language that has a name is the record's own; the others are translations. */
    private static void texts(Row row, String prefix, ObjectNode json) {
        List<String> named =
                Template.LANGUAGES.stream()
                        .filter(language -> row.has(prefix + "name_" + language))
                        .toList();
        String own = named.isEmpty() ? Aggregate.DEFAULT_LANGUAGE : named.get(0);
        for (String text : Template.TEXTS) {
            for (String language : Template.LANGUAGES) {
                String column = prefix + text + "_" + language;
                if (row.has(column)) {
                    json.put("text_language", own);
                    ObjectNode target =
                            language.equals(own)
                                    ? json
                                    : json.withObject("/translations").withObject("/" + language);
                    target.put(text, row.get(column));
                }
            }
        }
    }

    private static void attributes(Row row, ObjectNode json) {
        ArrayNode attributes = json.arrayNode();
        for (String column : Template.TAXONOMY_COLUMNS) {
            for (String cell : values(row, column)) {
                int mode = cell.indexOf(':');
                ObjectNode attribute = attributes.addObject();
                attribute
                        .putObject("taxonomy_term")
                        .put("taxonomy", Template.TAXONOMY.get(column))
                        .put("code", mode < 0 ? cell : cell.substring(0, mode).strip());
                if (mode >= 0) {
                    attribute.put("value", cell.substring(mode + 1).strip());
                }
            }
        }
        if (!attributes.isEmpty()) {
            json.set("attributes", attributes);
        }
    }

    private void hours(Row row, ObjectNode json) {
        if (row.has("hours")) {
            try {
                json.set("schedules", Hours.read(row.get("hours")));
            } catch (Unreadable fault) {
                remarks.warn(
                        new Origin(row.origin().file(), row.origin().line(), "hours"),
                        fault.getMessage() + " They were left out.");
            }
        }
    }

    private static void place(Row row, ObjectNode json) {
        ObjectNode address = HsdsJson.MAPPER.createObjectNode();
        Template.ADDRESS.forEach(column -> put(row, column, address, column));
        ObjectNode location = HsdsJson.MAPPER.createObjectNode();
        put(row, "location_id", location, "id");
        put(row, "location_name", location, "name");
        put(row, "confidential", location, "confidential");
        coordinate(row, "latitude", location);
        coordinate(row, "longitude", location);
        if (!address.isEmpty()) {
            address.put("address_type", "physical");
            location.putArray("addresses").add(address);
        }
        if (!location.isEmpty()) {
            location.put("location_type", "physical");
            json.putArray("service_at_locations").addObject().set("location", location);
        }
    }

    /** Spreadsheets in French write a comma. */
    private static void coordinate(Row row, String column, ObjectNode location) {
        if (row.has(column)) {
            location.put(column, row.get(column).replace(',', '.'));
        }
    }

    private static void list(
            Row row, String column, ObjectNode json, String list, String property) {
        List<String> values = values(row, column);
        if (!values.isEmpty()) {
            ArrayNode items = json.putArray(list);
            values.forEach(value -> items.addObject().put(property, value));
        }
    }

    private static List<String> values(Row row, String column) {
        return List.of(row.get(column).split(Template.SEPARATOR)).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static void put(Row row, String column, ObjectNode json, String property) {
        if (row.has(column)) {
            json.put(property, row.get(column));
        }
    }
}
