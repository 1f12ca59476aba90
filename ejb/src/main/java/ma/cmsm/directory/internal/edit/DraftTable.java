package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/** The table {@code directory_draft}. */
final class DraftTable {

    private static final String COLUMNS =
            "organization_id, content, base, base_version, origins, version, edited_by, edited_at";

    private final Sql sql;

    DraftTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A record's row.
     *
     * @param content what is not published yet; empty for nothing
     * @param base the published form that it began from; empty for a new record
     * @param baseVersion version of that; 0 for a new record
     * @param origins of its translations, see {@link Origins}
     */
    record Draft(
            Optional<String> organization,
            Optional<ObjectNode> content,
            Optional<ObjectNode> base,
            long baseVersion,
            Map<String, String> origins,
            long version,
            Optional<String> editedBy,
            Instant editedAt) {

        /** The next version, without anything unpublished. */
        Draft closed(String by, Instant at) {
            return new Draft(
                    organization,
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    Map.of(),
                    version + 1,
                    Optional.of(by),
                    at);
        }
    }

    Optional<Draft> find(RecordRef ref) throws SQLException {
        return find(ref, "");
    }

    /** Holds the row until the transaction is over. */
    Optional<Draft> lock(RecordRef ref) throws SQLException {
        return find(ref, " for update");
    }

    private Optional<Draft> find(RecordRef ref, String tail) throws SQLException {
        return sql.first(
                "select "
                        + COLUMNS
                        + " from directory_draft where kind = ? and object_id = ?"
                        + tail,
                List.of(ref.kind().word(), ref.id()),
                DraftTable::draft);
    }

    /**
     * Adds the row.
     *
     * @throws Refused kind CONFLICT, key {@code directory.record-stale}, when somebody was faster
     */
    void add(RecordRef ref, Draft draft) throws SQLException {
        int added =
                sql.update(
                        "insert ignore into directory_draft (organization_id, name, content, base,"
                                + " base_version, origins, version, edited_by, edited_at, kind,"
                                + " object_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        values(ref, draft));
        throwUnlessOne(added);
    }

    /**
     * Changes the row from the version before.
     *
     * @throws Refused kind CONFLICT, key {@code directory.record-stale}, when somebody was faster
     */
    void change(RecordRef ref, Draft draft) throws SQLException {
        List<Object> values = new ArrayList<>(Arrays.asList(values(ref, draft)));
        values.add(draft.version() - 1);
        int changed =
                sql.update(
                        "update directory_draft set organization_id = ?, name = ?, content = ?,"
                                + " base = ?, base_version = ?, origins = ?, version = ?,"
                                + " edited_by = ?, edited_at = ? where kind = ? and object_id = ?"
                                + " and version = ?",
                        values.toArray());
        throwUnlessOne(changed);
    }

    private static void throwUnlessOne(int rows) {
        if (rows != 1) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.record-stale");
        }
    }

    private static Object[] values(RecordRef ref, Draft draft) {
        return new Object[] {
            draft.organization(),
            draft.content().map(json -> shortened(json.path("name").asText())),
            draft.content().map(ObjectNode::toString),
            draft.base().map(ObjectNode::toString),
            draft.baseVersion(),
            HsdsJson.MAPPER.valueToTree(draft.origins()).toString(),
            draft.version(),
            draft.editedBy(),
            draft.editedAt(),
            ref.kind().word(),
            ref.id()
        };
    }

    void delete(RecordRef ref) throws SQLException {
        sql.update(
                "delete from directory_draft where kind = ? and object_id = ?",
                ref.kind().word(),
                ref.id());
    }

    private static Draft draft(ResultSet row) throws SQLException {
        Map<String, String> origins = new TreeMap<>();
        json(row, "origins")
                .ifPresent(
                        json ->
                                json.properties()
                                        .forEach(
                                                entry ->
                                                        origins.put(
                                                                entry.getKey(),
                                                                entry.getValue().asText())));
        return new Draft(
                Sql.text(row, "organization_id"),
                json(row, "content"),
                json(row, "base"),
                row.getLong("base_version"),
                origins,
                row.getLong("version"),
                Sql.text(row, "edited_by"),
                Sql.instant(row, "edited_at").orElseThrow());
    }

    private static Optional<ObjectNode> json(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? Optional.empty() : Optional.of((ObjectNode) PlainJson.read(text));
    }

    private static String shortened(String name) {
        return name.length() > 255 ? name.substring(0, 255) : name;
    }
}
