package ma.cmsm.audit.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.audit.AuditEntry.Result;
import ma.cmsm.audit.AuditFilter;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Sql;

/** Finds lines of the record, the newest first. */
public final class EntrySearch {

    private final Sql sql;
    private final StringBuilder where = new StringBuilder(" from audit_entry where 1 = 1");
    private final List<Object> values = new ArrayList<>();

    /**
     * @param kinds the only kinds of objects there are for the reader; empty for all
     */
    public EntrySearch(Sql sql, AuditFilter filter, List<String> kinds) {
        this.sql = sql;
        add("at >= ?", filter.from());
        add("at < ?", filter.to());
        actors(filter.actors());
        typed("organization_id = ?", filter.organization());
        typed("action = ?", filter.action());
        typed("object_kind = ?", filter.objectKind());
        typed("object_id = ?", filter.objectId());
        filter.result().ifPresent(this::result);
        if (!kinds.isEmpty()) {
            where.append(" and object_kind in (").append(Sql.marks(kinds)).append(')');
            values.addAll(kinds);
        }
    }

    private void actors(Set<String> actors) {
        if (!actors.isEmpty()) {
            List<String> known = actors.stream().filter(Sql::isAscii).toList();
            where.append(
                    known.isEmpty() ? " and 1 = 0" : " and actor in (" + Sql.marks(known) + ")");
            values.addAll(known);
        }
    }

    /** What somebody typed: what no line can have is in none. */
    private void typed(String condition, Optional<String> text) {
        add(text.filter(typed -> !Sql.isAscii(typed)).isPresent() ? "? is null" : condition, text);
    }

    private void result(Result wanted) {
        if (wanted == Result.UNREADABLE) {
            where.append(" and result not in ('DONE', 'REFUSED')");
        } else {
            add("result = ?", Optional.of(wanted.name()));
        }
    }

    private void add(String condition, Optional<?> value) {
        value.ifPresent(
                known -> {
                    where.append(" and ").append(condition);
                    values.add(known);
                });
    }

    /**
     * @param page from 1
     */
    public ListPage<AuditEntry> page(int page, int size) throws SQLException {
        long total = sql.number("select count(*)" + where, values);
        List<Object> all = new ArrayList<>(values);
        all.add(size);
        all.add((page - 1L) * size);
        return new ListPage<>(
                total,
                sql.list(
                        "select *" + where + " order by number desc limit ? offset ?",
                        all,
                        EntryTable::entry));
    }

    /** The newest lines below a number. */
    public List<AuditEntry> below(long number, int most) throws SQLException {
        List<Object> all = new ArrayList<>(values);
        all.add(number);
        all.add(most);
        return sql.list(
                "select *" + where + " and number < ? order by number desc limit ?",
                all,
                EntryTable::entry);
    }
}
