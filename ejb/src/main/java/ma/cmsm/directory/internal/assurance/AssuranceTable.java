package ma.cmsm.directory.internal.assurance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.internal.edit.RecordList;
import ma.cmsm.platform.Sql;

/** The table {@code directory_assurance}: the steps that were taken. */
final class AssuranceTable {

    private final Sql sql;

    AssuranceTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A published service whose check is due.
     *
     * @param organization id in the directory
     * @param taken the steps that were taken for this day, and when
     */
    record Check(
            String service,
            Optional<String> organization,
            String name,
            LocalDate due,
            Map<Step, Instant> taken) {

        /** Whether a step's day has come and it was not taken. */
        boolean awaits(Step step, LocalDate today) {
            return !taken.containsKey(step) && !today.isBefore(due.plusDays(step.days));
        }
    }

    /** Published services whose check is due until a day. */
    List<Check> until(LocalDate day) throws SQLException {
        Map<String, Check> checks = new LinkedHashMap<>();
        sql.list(
                "select s.id, s.organization_id, s.name, s.due, a.step, a.taken_at from"
                        + " (select r.*, "
                        + RecordList.DUE
                        + " due from directory_service r where r.status in"
                        + " ('active', 'temporarily closed')) s left join directory_assurance a"
                        + " on a.service_id = s.id and a.due = s.due"
                        + " where s.due <= ? order by s.organization_id, s.name, s.id",
                List.of(day),
                row -> add(checks, row));
        return List.copyOf(checks.values());
    }

    private static Check add(Map<String, Check> checks, ResultSet row) throws SQLException {
        Check fresh =
                new Check(
                        row.getString("id"),
                        Sql.text(row, "organization_id"),
                        row.getString("name"),
                        row.getObject("due", LocalDate.class),
                        new EnumMap<>(Step.class));
        checks.putIfAbsent(fresh.service(), fresh);
        Check check = checks.get(fresh.service());
        Optional<String> step = Sql.text(row, "step");
        if (step.isPresent()) {
            check.taken().put(Step.valueOf(step.get()), Sql.instant(row, "taken_at").orElseThrow());
        }
        return check;
    }

    /** Takes a step; false when it was taken already. */
    boolean take(Check check, Step step, Instant now) throws SQLException {
        return sql.update(
                        "insert ignore into directory_assurance (service_id, due, step, taken_at)"
                                + " values (?, ?, ?, ?)",
                        check.service(),
                        check.due(),
                        step.name(),
                        now)
                == 1;
    }
}
