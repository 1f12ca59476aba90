package ma.cmsm.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.platform.Sql;

/**
 * All that a line says, as the texts its hash covers: also of a line that is none of ours, and
 * could not be made an entry.
 */
public record Said(List<String> texts) {

    public static Said of(AuditEntry entry) {
        return said(
                entry.number(),
                entry.at(),
                entry.actor(),
                known(entry.organization()),
                EntryTable.joined(entry.roles()),
                entry.action(),
                entry.objectKind(),
                known(entry.objectId()),
                EntryTable.joined(entry.fields()),
                entry.result(),
                known(entry.reason()),
                known(entry.request()));
    }

    /** As a row has it, whatever it is. */
    static Said of(ResultSet row) throws SQLException {
        return said(
                row.getLong("number"),
                EntryTable.moment(row).map(String::valueOf).orElse(""),
                row.getString("actor"),
                known(Sql.text(row, "organization_id")),
                row.getString("roles"),
                row.getString("action"),
                row.getString("object_kind"),
                known(Sql.text(row, "object_id")),
                row.getString("fields"),
                row.getString("result"),
                known(Sql.text(row, "reason")),
                known(Sql.text(row, "request_id")));
    }

    private static Said said(Object... parts) {
        return new Said(Stream.of(parts).map(String::valueOf).toList());
    }

    /** One text for what is said behind a line of that hash; no other says the same. */
    String behind(String hash) {
        return Stream.concat(Stream.of(hash), texts.stream())
                .map(part -> part.length() + ":" + part)
                .collect(Collectors.joining());
    }

    /** No value is not the same as an empty one. */
    private static String known(Optional<String> value) {
        return value.map(text -> "=" + text).orElse("");
    }
}
