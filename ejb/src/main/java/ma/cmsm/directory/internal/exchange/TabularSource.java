package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * An HSDS tabular package: CSV tables joined by their ids. The records are streamed; their parts
 * are held in memory, some 300 bytes a row.
 */
final class TabularSource implements RecordSource {

    private static final Map<String, RecordKind> KINDS =
            Map.of(
                    "taxonomies", RecordKind.TAXONOMY,
                    "taxonomy_terms", RecordKind.TAXONOMY_TERM,
                    "organizations", RecordKind.ORGANIZATION,
                    "locations", RecordKind.LOCATION,
                    "services", RecordKind.SERVICE);

    private final Map<String, Path> tables;
    private final Remarks remarks;

    /**
     * @param tables table name to its file
     */
    TabularSource(Map<String, Path> tables, Remarks remarks) {
        this.tables = tables;
        this.remarks = remarks;
    }

    @Override
    public void read(Consumer<Raw> sink) {
        TabularParts parts = new TabularParts(tables, remarks);
        for (String table : HsdsTables.RECORDS) {
            if (tables.containsKey(table)) {
                new CsvTable(tables.get(table)).read(row -> sink.accept(record(table, row, parts)));
            }
        }
    }

    private static Raw record(String table, Row row, TabularParts parts) {
        ObjectNode json = HsdsJson.MAPPER.createObjectNode();
        row.cells().forEach(json::put);
        adopt(table, json, parts);
        rename(json, "urls", table.equals("services") ? "additional_urls" : "additional_websites");
        return new Raw(row.origin(), Optional.of(KINDS.get(table)), json);
    }

    /** Puts the parts of an owner in its lists, and theirs in theirs. */
    private static void adopt(String table, ObjectNode owner, TabularParts parts) {
        for (TabularParts.Part part : parts.of(table, owner.path("id").asText())) {
            ObjectNode json = part.json();
            adopt(part.table(), json, parts);
            list(owner, part.list()).add(json);
        }
    }

    private static ArrayNode list(ObjectNode owner, String name) {
        JsonNode present = owner.get(name);
        return present instanceof ArrayNode list ? list : owner.putArray(name);
    }

    private static void rename(ObjectNode json, String from, String to) {
        JsonNode value = json.remove(from);
        if (value != null) {
            json.set(to, value);
        }
    }
}
