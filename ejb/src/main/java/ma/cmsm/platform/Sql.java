package ma.cmsm.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Plain JDBC in few words. Instants are kept as date and time of UTC, to the microsecond; null and
 * an empty Optional are SQL's null.
 */
public final class Sql {

    /** Rows per statement: one round trip to the database each. */
    private static final int PER_STATEMENT = 500;

    private final Connection connection;

    public Sql(Connection connection) {
        this.connection = connection;
    }

    /** Makes something of the row at hand. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public <T> List<T> list(String sql, List<?> values, Row<T> row) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            set(select, values);
            try (ResultSet rows = select.executeQuery()) {
                List<T> list = new ArrayList<>();
                while (rows.next()) {
                    list.add(row.read(rows));
                }
                return list;
            }
        }
    }

    /** The only row, if there is one. */
    public <T> Optional<T> first(String sql, List<?> values, Row<T> row) throws SQLException {
        return list(sql, values, row).stream().findFirst();
    }

    public long number(String sql, List<?> values) throws SQLException {
        return list(sql, values, row -> row.getLong(1)).get(0);
    }

    /** Gives how many rows it met. */
    public int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, Arrays.asList(values));
            return update.executeUpdate();
        }
    }

    /**
     * Inserts any number of rows.
     *
     * @param head all before the values
     */
    public void insert(String head, List<List<Object>> rows) throws SQLException {
        insert(head, rows, "");
    }

    /**
     * Inserts any number of rows.
     *
     * @param head all before the values
     * @param tail all behind them
     */
    public void insert(String head, List<List<Object>> rows, String tail) throws SQLException {
        for (List<List<Object>> some : portions(rows)) {
            String row = "(" + marks(some.get(0)) + ")";
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            head
                                    + " values "
                                    + String.join(",", Collections.nCopies(some.size(), row))
                                    + " "
                                    + tail)) {
                set(insert, some.stream().flatMap(List::stream).toList());
                insert.executeUpdate();
            }
        }
    }

    /**
     * Deletes any number of rows by one column.
     *
     * @param head all before the values
     */
    public void delete(String head, Collection<?> values) throws SQLException {
        for (List<?> some : portions(List.copyOf(values))) {
            update(head + " in (" + marks(some) + ")", some.toArray());
        }
    }

    /**
     * Whether a column of ASCII may be compared with a text: with any other the database does not
     * find nothing, it fails.
     */
    public static boolean isAscii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    /** As many question marks as there are values. */
    public static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    private static <T> List<List<T>> portions(List<T> all) {
        List<List<T>> portions = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PER_STATEMENT) {
            portions.add(all.subList(from, Math.min(all.size(), from + PER_STATEMENT)));
        }
        return portions;
    }

    private static void set(PreparedStatement statement, List<?> values) throws SQLException {
        for (int at = 0; at < values.size(); at++) {
            statement.setObject(at + 1, stored(values.get(at)));
        }
    }

    private static Object stored(Object value) {
        if (value instanceof Optional<?> perhaps) {
            return stored(perhaps.orElse(null));
        }
        return value instanceof Instant instant
                ? LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC)
                : value;
    }

    /** A date and time of UTC; empty for null. */
    public static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
                .map(at -> at.toInstant(ZoneOffset.UTC));
    }

    /** A text; empty for null. */
    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
