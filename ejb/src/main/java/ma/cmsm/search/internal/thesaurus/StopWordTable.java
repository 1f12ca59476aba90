package ma.cmsm.search.internal.thesaurus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Sql;
import ma.cmsm.search.StopWord;

/** The table {@code search_stop_word}. */
final class StopWordTable {

    private static final String SELECT =
            "select text, origin, version from search_stop_word where not removed";

    private final Sql sql;
    private final Timestamp now;

    StopWordTable(Sql sql, Timestamp now) {
        this.sql = sql;
        this.now = now;
    }

    List<String> inForce() throws SQLException {
        return sql.list(SELECT, List.of(), row -> row.getString(1));
    }

    /**
     * @param text what they have in them; empty for anything
     */
    ListPage<StopWord> page(String text, int page, int size) throws SQLException {
        List<Object> values = new ArrayList<>();
        String having = Contains.condition("text", text, values);
        long total =
                sql.number(
                        "select count(*) from search_stop_word where not removed" + having, values);
        values.add(size);
        values.add((page - 1L) * size);
        String window = having + " order by text limit ? offset ?";
        return new ListPage<>(total, sql.list(SELECT + window, values, StopWordTable::word));
    }

    Optional<StopWord> find(String text) throws SQLException {
        return sql.first(SELECT + " and text = ?", List.of(text), StopWordTable::word);
    }

    /** Adds one, also one that was removed before. */
    void add(String text) throws SQLException {
        int revived =
                sql.update(
                        "update search_stop_word set removed = false, origin = ?,"
                                + " version = version + 1, updated_at = ?"
                                + " where text = ? and removed",
                        Origin.EDITED.text(),
                        now,
                        text);
        if (revived == 0) {
            insert(List.of(text), Origin.EDITED);
        }
    }

    void remove(String text, long version) throws SQLException {
        Stale.unlessOne(
                sql.update(
                        "update search_stop_word set removed = true, origin = ?,"
                                + " version = version + 1, updated_at = ?"
                                + " where text = ? and version = ? and not removed",
                        Origin.EDITED.text(),
                        now,
                        text,
                        version));
    }

    /** Brings them up to the shipped files; leaves those that an editor had in hand. */
    void load(List<String> shipped) throws SQLException {
        Map<String, Boolean> gone = new HashMap<>();
        sql.list(
                "select text, origin from search_stop_word",
                List.of(),
                row -> gone.put(row.getString(1), Origin.SHIPPED.text().equals(row.getString(2))));
        List<String> fresh = new ArrayList<>();
        for (String word : new LinkedHashSet<>(shipped)) {
            if (gone.remove(word) == null) {
                fresh.add(word);
            }
        }
        insert(fresh, Origin.SHIPPED);
        gone.values().removeIf(own -> !own);
        sql.delete("delete from search_stop_word where text", gone.keySet());
    }

    private void insert(List<String> words, Origin origin) throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        words.forEach(word -> rows.add(List.of(word, origin.text(), false, 1L, now, now)));
        sql.insert(
                "insert into search_stop_word"
                        + " (text, origin, removed, version, created_at, updated_at)",
                rows);
    }

    private static StopWord word(ResultSet row) throws SQLException {
        boolean shipped = Origin.SHIPPED.text().equals(row.getString(2));
        return new StopWord(row.getString(1), shipped, row.getLong(3));
    }
}
