package ma.cmsm.search.internal.thesaurus;

import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import ma.cmsm.platform.Database;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.search.StopWord;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.WordGroup;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconData.Form;

/**
 * The lexicon in its tables; plain JDBC, for it moves thousands of rows. A change is part of the
 * transaction at hand, and has one of its own when there is none.
 */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class LexiconStore {

    @Resource(lookup = "java:app/jdbc/cmsm")
    DataSource database;

    @Inject Clock clock;

    @Inject Event<LexiconChanged> changed;

    /** Whether these shipped files are in the tables already. */
    public boolean isLoaded(String sha256) {
        return run(sql -> loaded(sql).filter(sha256::equals).isPresent());
    }

    /**
     * Brings the tables up to the shipped files: adds what is new in them, takes out what vanished
     * from them, and leaves what an editor changed, added or removed.
     *
     * @param sha256 of the files
     */
    public void load(LexiconData shipped, String sha256) {
        change(
                sql -> {
                    Timestamp now = now();
                    sql.update(
                            "insert into search_lexicon_shipped values (1, '', ?) on duplicate key update id = id",
                            now);
                    // Another server that starts at the same time waits here, and finds it done.
                    sql.number("select id from search_lexicon_shipped for update", List.of());
                    if (loaded(sql).filter(sha256::equals).isEmpty()) {
                        new ShippedTerms(sql, now).load(shipped.terms());
                        new ShippedGroups(sql, now).load(shipped.groups());
                        new StopWordTable(sql, now).load(shipped.stopWords());
                        sql.update(
                                "update search_lexicon_shipped set sha256 = ?, loaded_at = ?",
                                sha256,
                                now);
                    }
                    return null;
                });
    }

    private static Optional<String> loaded(Sql sql) throws SQLException {
        return sql
                .list("select sha256 from search_lexicon_shipped", List.of(), r -> r.getString(1))
                .stream()
                .filter(sha256 -> !sha256.isEmpty())
                .findFirst();
    }

    /** What is in force, committed; empty before the shipped files were first loaded. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<LexiconData> read() {
        return run(sql -> loaded(sql).isEmpty() ? Optional.empty() : Optional.of(all(sql)));
    }

    private LexiconData all(Sql sql) throws SQLException {
        List<List<Form>> groups = new ArrayList<>();
        for (WordGroup group : new GroupTable(sql, now()).all()) {
            groups.add(group.forms().stream().map(f -> new Form(f.text(), f.weight())).toList());
        }
        List<String> stopWords = new StopWordTable(sql, now()).inForce();
        return new LexiconData(new TermTable(sql, now()).inForce(), groups, stopWords, Map.of());
    }

    /**
     * @param page from 1
     */
    public ListPage<ThesaurusTerm> terms(ThesaurusFilter filter, int page, int size) {
        return run(sql -> new TermTable(sql, now()).page(filter, page, size));
    }

    /** All or none; gives them as they are now. */
    public List<ThesaurusTerm> put(List<ThesaurusTerm.Put> terms) {
        return change(
                sql -> {
                    TermTable table = new TermTable(sql, now());
                    List<ThesaurusTerm> now = new ArrayList<>();
                    for (ThesaurusTerm.Put term : terms) {
                        table.put(term);
                        now.add(table.get(term.key()));
                    }
                    return now;
                });
    }

    /** All or none. */
    public void remove(List<ThesaurusTerm.Removal> terms) {
        change(
                sql -> {
                    TermTable table = new TermTable(sql, now());
                    for (ThesaurusTerm.Removal term : terms) {
                        table.remove(term);
                    }
                    return null;
                });
    }

    /**
     * @param page from 1
     */
    public ListPage<WordGroup> groups(String text, int page, int size) {
        return run(sql -> new GroupTable(sql, now()).page(text, page, size));
    }

    public Optional<WordGroup> findGroup(String id) {
        return run(sql -> new GroupTable(sql, now()).find(id));
    }

    /** Gives it as it is now. */
    public WordGroup putGroup(WordGroup.Put group) {
        return change(
                sql -> {
                    GroupTable table = new GroupTable(sql, now());
                    table.put(group);
                    return table.find(group.id()).orElseThrow();
                });
    }

    public void removeGroup(String id, long version) {
        change(
                sql -> {
                    new GroupTable(sql, now()).remove(id, version);
                    return null;
                });
    }

    /**
     * @param page from 1
     */
    public ListPage<StopWord> stopWords(String text, int page, int size) {
        return run(sql -> new StopWordTable(sql, now()).page(text, page, size));
    }

    /** Gives it as it is now. */
    public StopWord addStopWord(String text) {
        return change(
                sql -> {
                    StopWordTable table = new StopWordTable(sql, now());
                    table.add(text);
                    return table.find(text).orElseThrow();
                });
    }

    public void removeStopWord(String text, long version) {
        change(
                sql -> {
                    new StopWordTable(sql, now()).remove(text, version);
                    return null;
                });
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    private <T> T change(Work<T> work) {
        T result = run(work);
        changed.fire(new LexiconChanged());
        return result;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(new Sql(connection));
        } catch (SQLException failure) {
            throw because(failure);
        }
    }

    /** SQLSTATE 23 is a row that is there already, 40 a transaction that lost against another. */
    private static RuntimeException because(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        if (state.startsWith("23") || state.startsWith("40")) {
            return Stale.because(failure);
        }
        return Database.isAway(failure)
                ? new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away", failure)
                : new IllegalStateException("The lexicon's tables say no", failure);
    }
}
