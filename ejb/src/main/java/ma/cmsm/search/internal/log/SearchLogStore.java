package ma.cmsm.search.internal.log;

import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import ma.cmsm.platform.Database;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.search.SearchPeriod;
import ma.cmsm.search.SearchedTerm;

/** The counts of searches in the table {@code search_log}. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SearchLogStore {

    /** What was searched for less often may be one person's, and is shown to nobody. */
    static final int LEAST_SHOWN = 5;

    @Resource(lookup = "java:app/jdbc/cmsm")
    DataSource database;

    /**
     * Adds counts to those of the same day, language and words, and deletes what is too old.
     *
     * @param oldest the first day that is kept
     */
    public void write(List<PendingCounts.Count> counts, LocalDate oldest) {
        List<List<Object>> rows = counts.stream().map(SearchLogStore::row).toList();
        run(
                sql -> {
                    sql.insert(
                            "insert into search_log (day, language, words, searches, unanswered)",
                            rows,
                            "on duplicate key update searches = searches + values(searches),"
                                    + " unanswered = unanswered + values(unanswered)");
                    return sql.update("delete from search_log where day < ?", Date.valueOf(oldest));
                });
    }

    private static List<Object> row(PendingCounts.Count count) {
        PendingCounts.Key key = count.key();
        return List.of(
                Date.valueOf(key.day()),
                key.language(),
                key.words(),
                count.searches(),
                count.unanswered());
    }

    /**
     * Terms of a time that were searched for {@value #LEAST_SHOWN} times or more, the most frequent
     * first.
     *
     * @param unanswered whether only what found nothing counts
     * @param page from 1
     */
    public ListPage<SearchedTerm> page(
            SearchPeriod period, boolean unanswered, int page, int size) {
        List<Object> values = new ArrayList<>();
        String among = among(period, unanswered, values);
        String order = unanswered ? "sum(unanswered)" : "sum(searches)";
        String grouped = among + " group by words having sum(searches) >= " + LEAST_SHOWN;
        String select =
                "select words, sum(searches), sum(unanswered), max(day)"
                        + grouped
                        + " order by "
                        + order
                        + " desc, words limit ? offset ?";
        return run(
                sql -> {
                    long total = count(sql, grouped, values);
                    values.add(size);
                    values.add((page - 1L) * size);
                    return new ListPage<>(total, sql.list(select, values, SearchLogStore::term));
                });
    }

    private static long count(Sql sql, String grouped, List<Object> values) throws SQLException {
        return sql.number("select count(*) from (select words" + grouped + ") shown", values);
    }

    private static SearchedTerm term(ResultSet row) throws SQLException {
        LocalDate last = row.getDate(4).toLocalDate();
        return new SearchedTerm(row.getString(1), row.getLong(2), row.getLong(3), last);
    }

    private static String among(SearchPeriod period, boolean unanswered, List<Object> values) {
        values.add(Date.valueOf(period.from()));
        values.add(Date.valueOf(period.to()));
        values.addAll(period.languages());
        return " from search_log where day between ? and ?"
                + (period.languages().isEmpty()
                        ? ""
                        : " and language in (" + Sql.marks(period.languages()) + ")")
                + (unanswered ? " and unanswered > 0" : "");
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(new Sql(connection));
        } catch (SQLException failure) {
            throw Database.isAway(failure)
                    ? new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away", failure)
                    : new IllegalStateException("The table of searches says no", failure);
        }
    }
}
