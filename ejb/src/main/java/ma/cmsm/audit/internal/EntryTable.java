package ma.cmsm.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.audit.AuditEntry.Result;
import ma.cmsm.audit.AuditHead;
import ma.cmsm.platform.Sql;

/** The tables {@code audit_entry} and {@code audit_head}; there is no way to change a line. */
public final class EntryTable {

    private final Sql sql;

    public EntryTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A line as it is stored, by whomever.
     *
     * @param key id of the key of its hash
     */
    public record Stored(long number, Said said, String key, String hash) {}

    /** The end of the record, for this transaction alone until it is over. */
    public AuditHead lockHead() throws SQLException {
        String head = "select number, hash from audit_head where id = 1 for update";
        Optional<AuditHead> there = sql.first(head, List.of(), EntryTable::head);
        if (there.isPresent()) {
            return there.get();
        }
        sql.update("insert ignore into audit_head values (1, 0, ?)", AuditHead.NONE.hash());
        return sql.first(head, List.of(), EntryTable::head).orElseThrow();
    }

    /** The end of the record; none before the first line, or when somebody took it away. */
    public AuditHead head() throws SQLException {
        return sql.first(
                        "select number, hash from audit_head where id = 1",
                        List.of(),
                        EntryTable::head)
                .orElse(AuditHead.NONE);
    }

    /** Number of the last line that is there; 0 for none. */
    public long lastNumber() throws SQLException {
        return sql.number("select coalesce(max(number), 0) from audit_entry", List.of());
    }

    /** Ids of the keys of the first and the last line that we wrote, wherever others put some. */
    List<String> outerKeys() throws SQLException {
        return sql.list(
                "select e.key_id from audit_entry e join audit_head h on h.id = 1"
                        + " where h.number > 0 and e.number in (1, h.number)",
                List.of(),
                row -> row.getString(1));
    }

    /** Adds a line, whose number and hash the head has; the head must be locked. */
    public void add(AuditEntry entry, String key, AuditHead head) throws SQLException {
        List<Object> values = new ArrayList<>(columns(entry));
        values.add(key);
        values.add(head.hash());
        sql.insert("insert into audit_entry", List.of(values));
        sql.update(
                "update audit_head set number = ?, hash = ? where id = 1",
                head.number(),
                head.hash());
    }

    private static List<Object> columns(AuditEntry entry) {
        return List.of(
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.organization(),
                joined(entry.roles()),
                entry.action(),
                entry.objectKind(),
                entry.objectId(),
                joined(entry.fields()),
                entry.result().name(),
                entry.reason(),
                entry.request());
    }

    /** The next lines from a number on, in order. */
    public List<Stored> next(long fromNumber, long upToNumber, int most) throws SQLException {
        return sql.list(
                "select * from audit_entry where number >= ? and number <= ? order by number limit ?",
                List.of(fromNumber, upToNumber, most),
                EntryTable::stored);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("number"),
                Said.of(row),
                row.getString("key_id"),
                row.getString("hash"));
    }

    static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("number"),
                moment(row).orElse(Instant.EPOCH),
                row.getString("actor"),
                Sql.text(row, "organization_id"),
                names(row.getString("roles")),
                row.getString("action"),
                row.getString("object_kind"),
                Sql.text(row, "object_id"),
                names(row.getString("fields")),
                Result.of(row.getString("result")),
                Sql.text(row, "reason"),
                Sql.text(row, "request_id"));
    }

    /** Empty when the row has none that can be read, such as the day zero. */
    static Optional<Instant> moment(ResultSet row) {
        try {
            return Sql.instant(row, "at");
        } catch (SQLException noMoment) {
            return Optional.empty();
        }
    }

    static String joined(List<String> names) {
        return String.join(",", names);
    }

    private static List<String> names(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    private static AuditHead head(ResultSet row) throws SQLException {
        return new AuditHead(row.getLong("number"), row.getString("hash"));
    }
}
