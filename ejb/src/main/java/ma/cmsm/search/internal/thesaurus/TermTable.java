package ma.cmsm.search.internal.thesaurus;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Sql;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.ThesaurusTerm.Key;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;

/** The table {@code search_lexicon_term}. */
final class TermTable {

    private static final String SELECT =
            "select facet, code, language, text, weight, origin, version from search_lexicon_term"
                    + " where not removed";
    private static final String OF_KEY =
            " facet = ? and code = ? and language = ? and text = ? and ";

    private static final String NOWHERE = "?";

    private final Sql sql;
    private final Timestamp now;

    TermTable(Sql sql, Timestamp now) {
        this.sql = sql;
        this.now = now;
    }

    /** All there are, in the order of the files. */
    List<Term> inForce() throws SQLException {
        return sql.list(
                SELECT + " order by number",
                List.of(),
                row ->
                        new Term(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getFloat(5)));
    }

    ListPage<ThesaurusTerm> page(ThesaurusFilter filter, int page, int size) throws SQLException {
        List<Object> values = new ArrayList<>();
        String condition =
                in("facet", ascii(filter.facets()), values)
                        + in("code", filter.codes(), values)
                        + in("language", ascii(filter.languages()), values)
                        + Contains.condition("text", filter.text(), values);
        long total =
                sql.number(
                        "select count(*) from search_lexicon_term where not removed" + condition,
                        values);
        values.add(size);
        values.add((page - 1L) * size);
        String window = " order by facet, code, language, text limit ? offset ?";
        return new ListPage<>(
                total, sql.list(SELECT + condition + window, values, TermTable::term));
    }

    private static String in(String column, Set<String> wanted, List<Object> values) {
        values.addAll(wanted);
        return wanted.isEmpty() ? "" : " and " + column + " in (" + Sql.marks(wanted) + ")";
    }

    /** What can be in a column of ASCII; when nothing can, what is in none. */
    private static Set<String> ascii(Set<String> wanted) {
        return wanted.stream()
                .map(each -> Sql.isAscii(each) ? each : NOWHERE)
                .collect(Collectors.toSet());
    }

    ThesaurusTerm get(Key key) throws SQLException {
        return sql.list(
                        SELECT + " and" + OF_KEY + "true",
                        List.of(key.facet(), key.code(), key.language(), key.text()),
                        TermTable::term)
                .get(0);
    }

    void put(ThesaurusTerm.Put put) throws SQLException {
        if (put.version() == 0) {
            if (change(put.weight(), false, put.key(), "removed") == 0) {
                insert(put);
            }
        } else {
            Stale.unlessOne(change(put.weight(), false, put.key(), seen(put.version())));
        }
    }

    void remove(ThesaurusTerm.Removal removal) throws SQLException {
        Key key = removal.key();
        Stale.unlessOne(
                sql.update(
                        "update search_lexicon_term set removed = true, origin = ?,"
                                + " version = version + 1, updated_at = ? where"
                                + OF_KEY
                                + seen(removal.version()),
                        Origin.EDITED.text(),
                        now,
                        key.facet(),
                        key.code(),
                        key.language(),
                        key.text()));
    }

    private int change(float weight, boolean removed, Key key, String condition)
            throws SQLException {
        return sql.update(
                "update search_lexicon_term set weight = ?, removed = ?, origin = ?,"
                        + " version = version + 1, updated_at = ? where"
                        + OF_KEY
                        + condition,
                weight,
                removed,
                Origin.EDITED.text(),
                now,
                key.facet(),
                key.code(),
                key.language(),
                key.text());
    }

    private void insert(ThesaurusTerm.Put put) throws SQLException {
        Key key = put.key();
        sql.update(
                "insert into search_lexicon_term (facet, code, language, text, weight, origin,"
                        + " removed, version, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, false, 1, ?, ?)",
                key.facet(),
                key.code(),
                key.language(),
                key.text(),
                put.weight(),
                Origin.EDITED.text(),
                now,
                now);
    }

    /** A number cannot break out of the statement. */
    private static String seen(long version) {
        return "not removed and version = " + version;
    }

    private static ThesaurusTerm term(ResultSet row) throws SQLException {
        return new ThesaurusTerm(
                key(row),
                row.getFloat(5),
                Origin.SHIPPED.text().equals(row.getString(6)),
                row.getLong(7));
    }

    /** Of rows that begin with its columns. */
    static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
    }
}
