package ma.cmsm.search.internal.thesaurus;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.platform.Sql;
import ma.cmsm.search.ThesaurusTerm.Key;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;

/** Brings the terms up to the shipped files; leaves those that an editor had in hand. */
final class ShippedTerms {

    private static final String INSERT =
            "insert into search_lexicon_term (facet, code, language, text, weight, origin,"
                    + " removed, version, created_at, updated_at)";

    private record Stored(long number, float weight, boolean shipped) {}

    private final Sql sql;
    private final Timestamp now;

    ShippedTerms(Sql sql, Timestamp now) {
        this.sql = sql;
        this.now = now;
    }

    void load(List<Term> terms) throws SQLException {
        Map<Key, Stored> gone = stored();
        Map<Key, List<Object>> fresh = new LinkedHashMap<>();
        for (Term term : terms) {
            Key key = new Key(term.facet(), term.code(), term.language(), term.text());
            Stored stored = gone.remove(key);
            if (stored == null) {
                fresh.putIfAbsent(key, row(term));
            } else if (stored.shipped() && stored.weight() != term.weight()) {
                reweigh(stored, term);
            }
        }
        sql.insert(INSERT, List.copyOf(fresh.values()));
        List<Long> numbers = new ArrayList<>();
        gone.values().stream().filter(Stored::shipped).forEach(row -> numbers.add(row.number()));
        sql.delete("delete from search_lexicon_term where number", numbers);
    }

    private void reweigh(Stored stored, Term term) throws SQLException {
        sql.update(
                "update search_lexicon_term set weight = ?, version = version + 1, updated_at = ?"
                        + " where number = ?",
                term.weight(),
                now,
                stored.number());
    }

    private Map<Key, Stored> stored() throws SQLException {
        Map<Key, Stored> stored = new HashMap<>();
        sql.list(
                "select facet, code, language, text, number, weight, origin"
                        + " from search_lexicon_term",
                List.of(),
                row ->
                        stored.put(
                                TermTable.key(row),
                                new Stored(
                                        row.getLong(5),
                                        row.getFloat(6),
                                        Origin.SHIPPED.text().equals(row.getString(7)))));
        return stored;
    }

    private List<Object> row(Term term) {
        return List.of(
                term.facet(),
                term.code(),
                term.language(),
                term.text(),
                term.weight(),
                Origin.SHIPPED.text(),
                false,
                1L,
                now,
                now);
    }
}
