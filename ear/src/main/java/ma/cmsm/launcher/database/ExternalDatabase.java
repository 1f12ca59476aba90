package ma.cmsm.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import ma.cmsm.launcher.host.Failure;

/** A database server that the operator runs and names in {@code CMSM_DB_URL}. */
public final class ExternalDatabase {
    private ExternalDatabase() {}

    /**
     * The access with the address completed, after a first login.
     *
     * @throws Failure when the address is of another kind, nobody answers, the login is refused or
     *     the server is too old
     */
    public static DatabaseAccess checked(DatabaseAccess given) {
        if (!given.url().startsWith(JdbcUrl.SCHEME)) {
            throw new Failure(
                    "CMSM_DB_URL must start with " + JdbcUrl.SCHEME + "// (for MariaDB too).");
        }
        DatabaseAccess access =
                new DatabaseAccess(JdbcUrl.complete(given.url()), given.user(), given.password());
        try (Connection connection = access.connect()) {
            requireSupported(connection.getMetaData().getDatabaseProductVersion());
            return access;
        } catch (SQLException e) {
            throw failure(given, e);
        }
    }

    /** The driver quotes the address when it does not understand it, in its causes too. */
    private static Failure failure(DatabaseAccess given, SQLException problem) {
        String what = "The database of CMSM_DB_URL cannot be used (" + given + "): ";
        return JdbcUrl.holdsPassword(given.url())
                ? new Failure(
                        what
                                + "SQL state "
                                + problem.getSQLState()
                                + "; to be told the reason, move the password from the address to CMSM_DB_PASSWORD.")
                : new Failure(what + reason(problem), problem);
    }

    private static void requireSupported(String version) {
        if (!DatabaseVersion.isSupported(version)) {
            throw new Failure(
                    "The database server is version "
                            + version
                            + ", but MySQL 8 or MariaDB 11.1 or newer is needed.");
        }
    }

    /** The first line of the innermost message that says something. */
    private static String reason(SQLException problem) {
        String reason = String.valueOf(problem.getMessage());
        for (Throwable t = problem.getCause(); t != null; t = t.getCause()) {
            if (t.getMessage() != null) {
                reason = t.getMessage();
            }
        }
        String line = reason.lines().findFirst().orElse(reason).strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
