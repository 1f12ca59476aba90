package ma.cmsm.search.internal.thesaurus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Sql;
import ma.cmsm.search.WordGroup;

/** The tables {@code search_word_group} and {@code search_word_form}. */
final class GroupTable {

    private static final String SELECT =
            "select g.id, g.origin, g.version, f.text, f.weight from search_word_group g"
                    + " join search_word_form f on f.group_id = g.id where not g.removed";
    private static final String ORDER = " order by g.number, f.position";

    private final Sql sql;
    private final Timestamp now;

    GroupTable(Sql sql, Timestamp now) {
        this.sql = sql;
        this.now = now;
    }

    List<WordGroup> all() throws SQLException {
        return groups("", List.of());
    }

    Optional<WordGroup> find(String id) throws SQLException {
        return groups(" and g.id = ?", List.of(id)).stream().findFirst();
    }

    /**
     * @param text what a form of theirs has in it; empty for anything
     */
    ListPage<WordGroup> page(String text, int page, int size) throws SQLException {
        List<Object> values = new ArrayList<>();
        String among = " from search_word_group g where not removed" + having(text, values);
        long total = sql.number("select count(*)" + among, values);
        values.add(size);
        values.add((page - 1L) * size);
        List<String> ids =
                sql.list(
                        "select id" + among + " order by number limit ? offset ?",
                        values,
                        row -> row.getString(1));
        List<WordGroup> groups =
                ids.isEmpty() ? List.of() : groups(" and g.id in (" + Sql.marks(ids) + ")", ids);
        return new ListPage<>(total, groups);
    }

    private static String having(String text, List<Object> values) {
        String form = Contains.condition("f.text", text, values);
        return form.isEmpty()
                ? ""
                : " and exists (select 1 from search_word_form f where f.group_id = g.id"
                        + form
                        + ")";
    }

    void put(WordGroup.Put group) throws SQLException {
        if (group.version() == 0) {
            if (revive(group.id()) == 0) {
                sql.update(
                        "insert into search_word_group"
                                + " (id, origin, removed, version, created_at, updated_at)"
                                + " values (?, ?, false, 1, ?, ?)",
                        group.id(),
                        Origin.EDITED.text(),
                        now,
                        now);
            }
        } else {
            Stale.unlessOne(change(false, group.id(), group.version()));
        }
        deleteForms(group.id());
        insertForms(Map.of(group.id(), group.forms()));
    }

    void remove(String id, long version) throws SQLException {
        Stale.unlessOne(Sql.isAscii(id) ? change(true, id, version) : 0);
        deleteForms(id);
    }

    private int revive(String id) throws SQLException {
        return sql.update(
                "update search_word_group set removed = false, version = version + 1,"
                        + " updated_at = ? where id = ? and removed",
                now,
                id);
    }

    private int change(boolean removed, String id, long version) throws SQLException {
        return sql.update(
                "update search_word_group set removed = ?, origin = ?, version = version + 1,"
                        + " updated_at = ? where id = ? and version = ? and not removed",
                removed,
                Origin.EDITED.text(),
                now,
                id,
                version);
    }

    void insertForms(Map<String, List<WordGroup.Form>> groups) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        groups.forEach(
                (id, forms) -> {
                    for (int at = 0; at < forms.size(); at++) {
                        WordGroup.Form form = forms.get(at);
                        rows.add(List.of(id, at, form.text(), form.weight()));
                    }
                });
        sql.insert("insert into search_word_form (group_id, position, text, weight)", rows);
    }

    void deleteForms(String id) throws SQLException {
        sql.update("delete from search_word_form where group_id = ?", id);
    }

    private List<WordGroup> groups(String condition, List<?> values) throws SQLException {
        Map<String, WordGroup> groups = new LinkedHashMap<>();
        sql.list(
                SELECT + condition + ORDER,
                values,
                row ->
                        groups.computeIfAbsent(row.getString(1), group(row))
                                .forms()
                                .add(new WordGroup.Form(row.getString(4), row.getFloat(5))));
        return List.copyOf(groups.values());
    }

    private static Function<String, WordGroup> group(ResultSet row) throws SQLException {
        boolean shipped = Origin.SHIPPED.text().equals(row.getString(2));
        long version = row.getLong(3);
        return id -> new WordGroup(id, new ArrayList<>(), shipped, version);
    }
}
