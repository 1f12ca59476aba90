package ma.cmsm.directory.internal.report;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.ErrorReport;
import ma.cmsm.directory.ErrorReport.State;
import ma.cmsm.directory.ReportAnswer;
import ma.cmsm.directory.ReportError;
import ma.cmsm.directory.internal.edit.Desk.Hand;
import ma.cmsm.identity.Detail;
import ma.cmsm.identity.Scope;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.StableId;

/** The table {@code directory_report}; its texts are encrypted, each for its own row. */
public final class ReportTable {

    private static final String PURPOSE = "error-report";
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");
    private static final String JOINED =
            " from directory_report e left join directory_service s on s.id = e.service_id";

    private final Sql sql;
    private final Keyring keyring;

    public ReportTable(Sql sql, Keyring keyring) {
        this.sql = sql;
        this.keyring = keyring;
    }

    public void add(String id, ReportError report, String codeHash, Instant now)
            throws SQLException {
        sql.update(
                "insert into directory_report (id, service_id, about, language, content,"
                        + " code_hash, state, version, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'OPEN', 1, ?)",
                id,
                report.service(),
                report.about().name(),
                report.language(),
                sealed(report.text().strip(), place(id, "content")),
                codeHash,
                now);
    }

    public Optional<ReportAnswer> byCode(String hash) throws SQLException {
        return sql.first(
                "select * from directory_report where code_hash = ?",
                List.of(hash),
                row ->
                        new ReportAnswer(
                                row.getString("service_id"),
                                State.valueOf(row.getString("state")),
                                Sql.instant(row, "created_at")
                                        .orElseThrow()
                                        .atZone(MOROCCO)
                                        .toLocalDate(),
                                text(row, "answer")));
    }

    public Optional<ErrorReport> find(String id) throws SQLException {
        if (!StableId.isUuid(id)) {
            return Optional.empty();
        }
        return sql.first(
                "select e.*, s.name, s.organization_id" + JOINED + " where e.id = ?",
                List.of(id),
                this::report);
    }

    /** Open ones first, the oldest before; then the others, the newest before. */
    public ListPage<ErrorReport> page(
            Scope scope, Optional<State> state, Optional<String> service, int offset, int limit)
            throws SQLException {
        Scope.Filter allowed =
                scope.filter(new Scope.Columns("s.organization_id", null, Map.of()), Detail.ALL);
        List<Object> values = new ArrayList<>(allowed.values());
        StringBuilder where = new StringBuilder(" where ").append(allowed.sql());
        state.ifPresent(
                wanted -> {
                    where.append(" and e.state = ?");
                    values.add(wanted.name());
                });
        service.ifPresent(
                id -> {
                    where.append(Sql.isAscii(id) ? " and e.service_id = ?" : " and ? is null");
                    values.add(id);
                });
        long total = sql.number("select count(*)" + JOINED + where, values);
        values.add(limit);
        values.add(offset);
        return new ListPage<>(
                total,
                sql.list(
                        "select e.*, s.name, s.organization_id"
                                + JOINED
                                + where
                                + " order by e.state <> 'OPEN',"
                                + " if(e.state = 'OPEN', e.created_at, null), e.created_at desc,"
                                + " e.id limit ? offset ?",
                        values,
                        this::report));
    }

    /** Whether it was open, in that version. */
    public boolean close(String id, long version, State state, String answer, Hand hand)
            throws SQLException {
        return sql.update(
                        "update directory_report set state = ?, answer = ?, answered_by = ?,"
                                + " answered_at = ?, version = version + 1"
                                + " where id = ? and version = ? and state = 'OPEN'",
                        state.name(),
                        answer.isEmpty() ? null : sealed(answer, place(id, "answer")),
                        hand.name(),
                        hand.at(),
                        id,
                        version)
                == 1;
    }

    /** Deletes what was closed before a moment; gives how many. */
    public int deleteClosedBefore(Instant moment) throws SQLException {
        return sql.update(
                "delete from directory_report where state <> 'OPEN' and answered_at < ?", moment);
    }

    private ErrorReport report(ResultSet row) throws SQLException {
        return new ErrorReport(
                row.getString("id"),
                row.getString("service_id"),
                Sql.text(row, "name").orElse(""),
                Sql.text(row, "organization_id"),
                ReportError.About.valueOf(row.getString("about")),
                row.getString("language"),
                text(row, "content").orElse(""),
                State.valueOf(row.getString("state")),
                text(row, "answer"),
                Sql.text(row, "answered_by"),
                Sql.instant(row, "answered_at"),
                Sql.instant(row, "created_at").orElseThrow(),
                row.getLong("version"));
    }

    private byte[] sealed(String text, String place) {
        return keyring.seal(PURPOSE, text.getBytes(StandardCharsets.UTF_8), place);
    }

    private Optional<String> text(ResultSet row, String column) throws SQLException {
        byte[] sealed = row.getBytes(column);
        String place = place(row.getString("id"), column);
        return sealed == null
                ? Optional.empty()
                : Optional.of(
                        new String(keyring.open(PURPOSE, sealed, place), StandardCharsets.UTF_8));
    }

    private static String place(String id, String column) {
        return "directory_report/" + id + "/" + column;
    }
}
