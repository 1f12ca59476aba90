package ma.cmsm.search.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import ma.cmsm.platform.Refused;

/** The outbox in the table {@code search_outbox}; plain JDBC, for it moves thousands of rows. */
@Stateless
@LocalBean
public class OutboxStore implements Outbox {

    /** Rows per statement: one round trip to the database each. */
    private static final int PER_STATEMENT = 500;

    @Resource(lookup = "java:app/jdbc/cmsm")
    private DataSource dataSource;

    /** For the container. */
    public OutboxStore() {}

    OutboxStore(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Adds wishes in the transaction of the caller. */
    public void add(String kind, Collection<String> ids) {
        List<String> all = new ArrayList<>(ids);
        run(
                connection -> {
                    for (int from = 0; from < all.size(); from += PER_STATEMENT) {
                        int to = Math.min(all.size(), from + PER_STATEMENT);
                        insert(connection, kind, all.subList(from, to));
                    }
                    return null;
                });
    }

    @Override
    public List<Row> next(long afterId, int most) {
        return run(connection -> select(connection, afterId, most));
    }

    @Override
    public void delete(List<Row> rows) {
        run(
                connection -> {
                    for (int from = 0; from < rows.size(); from += PER_STATEMENT) {
                        int to = Math.min(rows.size(), from + PER_STATEMENT);
                        delete(connection, rows.subList(from, to));
                    }
                    return null;
                });
    }

    private static void insert(Connection connection, String kind, List<String> ids)
            throws SQLException {
        String sql =
                "insert into search_outbox (kind, object_id) values "
                        + String.join(",", Collections.nCopies(ids.size(), "(?,?)"));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (String id : ids) {
                insert.setString(parameter++, kind);
                insert.setString(parameter++, id);
            }
            insert.executeUpdate();
        }
    }

    private static List<Row> select(Connection connection, long afterId, int most)
            throws SQLException {
        String sql =
                "select id, kind, object_id from search_outbox where id > ? order by id limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, afterId);
            select.setInt(2, most);
            try (ResultSet found = select.executeQuery()) {
                List<Row> rows = new ArrayList<>();
                while (found.next()) {
                    rows.add(new Row(found.getLong(1), found.getString(2), found.getString(3)));
                }
                return rows;
            }
        }
    }

    private static void delete(Connection connection, List<Row> rows) throws SQLException {
        String sql =
                "delete from search_outbox where id in ("
                        + String.join(",", Collections.nCopies(rows.size(), "?"))
                        + ")";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            int parameter = 1;
            for (Row row : rows) {
                delete.setLong(parameter++, row.id());
            }
            delete.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException away) {
            throw new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away", away);
        }
    }
}
