package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ma.cmsm.directory.FieldChange;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Sql;

/** The table {@code directory_change}: the history of records, field by field. */
final class ChangeTable {

    private final Sql sql;

    ChangeTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * Who does what, when, and which version of the draft it makes.
     *
     * @param by account, or the name of a machine
     */
    record Event(What what, long version, String by, Instant at) {}

    /** A change with what restoring it needs. */
    record Kept(FieldChange change, Optional<String> beforeOrigin) {}

    /** The fields in which two versions of a record differ: name to what was there before. */
    static Set<String> differences(ObjectNode before, ObjectNode after) {
        Map<String, JsonNode> old = Fields.of(before);
        Map<String, JsonNode> fresh = Fields.of(after);
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        names.removeIf(name -> Objects.equals(old.get(name), fresh.get(name)));
        return names;
    }

    /**
     * Adds a line for every field that differs.
     *
     * @param origins of the translations before
     */
    void add(
            RecordRef ref,
            Event event,
            ObjectNode before,
            ObjectNode after,
            Map<String, String> origins)
            throws SQLException {
        Map<String, JsonNode> old = Fields.of(before);
        Map<String, JsonNode> fresh = Fields.of(after);
        List<List<Object>> rows = new ArrayList<>();
        for (String field : differences(before, after)) {
            String key = field.startsWith("translations/") ? field.substring(13) : "";
            rows.add(
                    row(
                            ref,
                            event,
                            field,
                            Arrays.asList(old.get(field), fresh.get(field), origins.get(key))));
        }
        if (!rows.isEmpty()) {
            insert(rows);
        }
    }

    /** Adds a line about the whole. */
    void add(RecordRef ref, Event event) throws SQLException {
        insert(List.of(row(ref, event, "", Arrays.asList(null, null, null))));
    }

    private void insert(List<List<Object>> rows) throws SQLException {
        sql.insert(
                "insert into directory_change (kind, object_id, draft_version, act, field,"
                        + " before_value, after_value, before_origin, changed_by, changed_at)",
                rows);
    }

    private static List<Object> row(
            RecordRef ref, Event event, String field, List<?> beforeAfterOrigin) {
        return Arrays.asList(
                ref.kind().word(),
                ref.id(),
                event.version(),
                event.what().name(),
                field,
                text(beforeAfterOrigin.get(0)),
                text(beforeAfterOrigin.get(1)),
                text(beforeAfterOrigin.get(2)),
                event.by(),
                event.at());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    /** The newest lines first. */
    ListPage<FieldChange> page(RecordRef ref, int offset, int limit) throws SQLException {
        List<Object> object = List.of(ref.kind().word(), ref.id());
        long total =
                sql.number(
                        "select count(*) from directory_change where kind = ? and object_id = ?",
                        object);
        List<FieldChange> lines =
                sql.list(
                        "select * from directory_change where kind = ? and object_id = ?"
                                + " order by id desc limit ? offset ?",
                        List.of(ref.kind().word(), ref.id(), limit, offset),
                        row -> kept(row).change());
        return new ListPage<>(total, lines);
    }

    Optional<Kept> find(RecordRef ref, long id) throws SQLException {
        return sql.first(
                "select * from directory_change where kind = ? and object_id = ? and id = ?",
                List.of(ref.kind().word(), ref.id(), id),
                ChangeTable::kept);
    }

    /** What stood in each field that was changed after a version of the draft. */
    Map<String, Optional<JsonNode>> before(RecordRef ref, long version) throws SQLException {
        Map<String, Optional<JsonNode>> before = new LinkedHashMap<>();
        sql.list(
                        "select * from directory_change where kind = ? and object_id = ?"
                                + " and draft_version > ? and field <> '' order by id",
                        List.of(ref.kind().word(), ref.id(), version),
                        ChangeTable::kept)
                .forEach(kept -> before.putIfAbsent(kept.change().field(), kept.change().before()));
        return before;
    }

    private static Kept kept(ResultSet row) throws SQLException {
        FieldChange change =
                new FieldChange(
                        row.getLong("id"),
                        What.valueOf(row.getString("act")),
                        row.getString("field"),
                        Sql.text(row, "before_value").map(PlainJson::read),
                        Sql.text(row, "after_value").map(PlainJson::read),
                        row.getString("changed_by"),
                        Sql.instant(row, "changed_at").orElseThrow());
        return new Kept(change, Sql.text(row, "before_origin"));
    }
}
