package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.internal.model.HsdsJson;

/** The rows of a package that belong to others, found by their owner. */
final class TabularParts {

    /** A part, held as text because that is a fifth of its tree. */
    record Part(String table, String list, String text) {
        ObjectNode json() {
            try {
                return (ObjectNode) HsdsJson.MAPPER.readTree(text);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private final Map<String, Path> tables;
    private final Remarks remarks;
    private final Map<String, Set<String>> ids = new HashMap<>();
    private final Map<String, List<Part>> parts = new HashMap<>();

    TabularParts(Map<String, Path> tables, Remarks remarks) {
        this.tables = tables;
        this.remarks = remarks;
        tables.forEach(this::readIds);
        tables.forEach(this::readParts);
    }

    /** The parts of an owner, in the order of their tables and rows. */
    List<Part> of(String table, String id) {
        return parts.getOrDefault(key(table, id), List.of());
    }

    private void readIds(String table, Path file) {
        if (HsdsTables.OWNERS.contains(table)) {
            Set<String> known = new HashSet<>();
            new CsvTable(file).read(row -> known.add(row.get("id")));
            ids.put(table, known);
        }
    }

    private void readParts(String table, Path file) {
        if (table.equals(HsdsTables.ATTRIBUTES)) {
            new CsvTable(file).read(this::attribute);
        } else if (HsdsTables.PARTS.containsKey(table)) {
            HsdsTables.Parts rules = HsdsTables.PARTS.get(table);
            new CsvTable(file).read(row -> part(table, rules, row));
        } else if (HsdsTables.NOT_KEPT.contains(table)) {
            remarks.warnOnce(
                    new Origin(file.getFileName().toString(), 0, ""),
                    table,
                    "The table \"" + table + "\" is not kept.");
        }
    }

    private void part(String table, HsdsTables.Parts rules, Row row) {
        ObjectNode json = HsdsJson.MAPPER.createObjectNode();
        row.cells().forEach(json::put);
        List<String> keys = new ArrayList<>();
        List<String> astray = new ArrayList<>();
        rules.owners()
                .forEach(
                        (column, owner) -> {
                            json.remove(column);
                            if (row.has(column) && isKnown(owner, row.get(column))) {
                                keys.add(key(owner, row.get(column)));
                            } else if (row.has(column)) {
                                astray.add(column + " " + row.get(column));
                            }
                        });
        add(keys, new Part(table, rules.list(), json.toString()));
        sayAstray(row.origin(), keys.isEmpty(), astray);
    }

    private void attribute(Row row) {
        ObjectNode json = HsdsJson.MAPPER.createObjectNode();
        row.cells().forEach(json::put);
        json.remove(List.of("link_id", "link_entity"));
        String link = row.get("link_id");
        List<String> keys =
                HsdsTables.OWNERS.stream()
                        .filter(owner -> isKnown(owner, link))
                        .map(owner -> key(owner, link))
                        .toList();
        add(keys, new Part(HsdsTables.ATTRIBUTES, "attributes", json.toString()));
        sayAstray(
                row.origin(),
                keys.isEmpty(),
                keys.isEmpty() ? List.of("link_id " + link) : List.of());
    }

    private void add(List<String> keys, Part part) {
        for (String key : keys) {
            parts.computeIfAbsent(key, any -> new ArrayList<>(1)).add(part);
        }
    }

    private void sayAstray(Origin origin, boolean refused, List<String> astray) {
        if (refused) {
            remarks.refuse(
                    origin,
                    "The row belongs to nothing in this package"
                            + (astray.isEmpty() ? "" : ": there is no " + String.join(", ", astray))
                            + ".");
        } else if (!astray.isEmpty()) {
            remarks.warn(
                    origin,
                    "There is no "
                            + String.join(", ", astray)
                            + " in this package; the row goes to its other owners.");
        }
    }

    private boolean isKnown(String table, String id) {
        return tables.containsKey(table) && ids.getOrDefault(table, Set.of()).contains(id);
    }

    private static String key(String table, String id) {
        return table + ' ' + id;
    }
}
