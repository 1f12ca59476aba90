package ma.cmsm.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How to log in to a database.
 *
 * @param url a {@code jdbc:mysql:} address, see {@link JdbcUrl}
 */
public record DatabaseAccess(String url, String user, String password) {
    /** A new connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Without a password, in the address either: this may end in a log. */
    @Override
    public String toString() {
        return user + " at " + JdbcUrl.masked(url);
    }
}
