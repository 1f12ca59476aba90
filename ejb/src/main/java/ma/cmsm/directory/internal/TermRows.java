package ma.cmsm.directory.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.StableId;

/** The rows of terms, as their editors change them. */
@ApplicationScoped
public class TermRows {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final String OWN = "fr";

    private Clock clock;

    /** For the proxy of the container. */
    protected TermRows() {}

    @Inject
    public TermRows(Clock clock) {
        this.clock = clock;
    }

    /** What is to be known of a row besides its term. */
    public record State(boolean retired, long version) {}

    /**
     * Names with their spaces in order, those of the product's languages.
     *
     * @throws Refused kind INVALID, keys {@code directory.term-name-missing} and {@code
     *     directory.term-name-long}
     */
    public static Map<String, String> tidy(
            Map<String, String> names, Collection<String> languages, int longest) {
        Map<String, String> tidy = new LinkedHashMap<>();
        for (String language : languages) {
            String name = SPACES.matcher(names.getOrDefault(language, "")).replaceAll(" ").strip();
            if (name.length() > longest) {
                throw new Refused(Refused.Kind.INVALID, "directory.term-name-long", longest);
            }
            if (!name.isEmpty()) {
                tidy.put(language, name);
            }
        }
        if (!tidy.containsKey(OWN)) {
            throw new Refused(Refused.Kind.INVALID, "directory.term-name-missing");
        }
        return tidy;
    }

    /** By id. */
    public Map<String, State> states(Sql sql, String taxonomy) throws SQLException {
        Map<String, State> states = new HashMap<>();
        sql.list(
                "select t.id, t.retired, t.version from directory_taxonomy_term t"
                        + " join directory_taxonomy x on x.id = t.taxonomy_id where x.name = ?",
                List.of(taxonomy),
                row -> states.put(row.getString(1), state(row)));
        return states;
    }

    public State state(Sql sql, String id) throws SQLException {
        return sql.first(
                        "select id, retired, version from directory_taxonomy_term where id = ?",
                        List.of(id),
                        TermRows::state)
                .orElseThrow(() -> new Refused(Refused.Kind.NOT_FOUND, "directory.no-term"));
    }

    private static State state(ResultSet row) throws SQLException {
        return new State(row.getBoolean(2), row.getLong(3));
    }

    /** The hash of its content is forgotten: an import must not take it for what it brought. */
    public void rename(Sql sql, String id, Map<String, String> names, long version)
            throws SQLException {
        unlessStale(
                sql.update(
                        "update directory_taxonomy_term set name = ?, text_language = ?,"
                                + " content_hash = '', version = version + 1, updated_at = ?"
                                + " where id = ? and version = ?",
                        names.get(OWN),
                        OWN,
                        clock.instant(),
                        id,
                        version));
        sql.update(
                "delete from directory_translation where taxonomy_term_id = ? and field = 'name'",
                id);
        insertTranslations(sql, id, names);
    }

    /** Gives the id: the same in every installation that adds it. */
    public String add(Sql sql, Term above, String code, Map<String, String> names)
            throws SQLException {
        String id = StableId.of("taxonomy_term", Taxonomies.THEME, code);
        Instant now = clock.instant();
        long position =
                sql.number(
                        "select coalesce(max(position), 0) from directory_taxonomy_term"
                                + " where id = ? or parent_id = ?",
                        List.of(above.id(), above.id()));
        sql.update(
                "insert into directory_taxonomy_term (id, taxonomy_id, parent_id, code, name,"
                        + " position, text_language, content_hash, retired, version, created_at,"
                        + " updated_at)"
                        + " select ?, taxonomy_id, id, ?, ?, ?, ?, '', false, 1, ?, ?"
                        + " from directory_taxonomy_term where id = ?",
                id,
                code,
                names.get(OWN),
                position,
                OWN,
                now,
                now,
                above.id());
        insertTranslations(sql, id, names);
        return id;
    }

    public void retire(Sql sql, String id, boolean retired, long version) throws SQLException {
        unlessStale(
                sql.update(
                        "update directory_taxonomy_term set retired = ?, version = version + 1,"
                                + " updated_at = ? where id = ? and version = ?",
                        retired,
                        clock.instant(),
                        id,
                        version));
    }

    private static void insertTranslations(Sql sql, String id, Map<String, String> names)
            throws SQLException {
        String basis = Sha256.hex(names.get(OWN));
        List<List<Object>> rows = new ArrayList<>();
        names.forEach(
                (language, name) -> {
                    if (!language.equals(OWN)) {
                        String row = StableId.beside(id, "translation", language, "name");
                        rows.add(List.of(row, id, language, "name", name, basis));
                    }
                });
        sql.insert(
                "insert into directory_translation"
                        + " (row_id, taxonomy_term_id, language, field, text_value, source_hash)",
                rows);
    }

    private static void unlessStale(int changed) {
        if (changed != 1) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.term-stale");
        }
    }
}
