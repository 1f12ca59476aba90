package ma.cmsm.launcher.database;

import java.sql.Connection;
import java.sql.SQLException;
import ma.cmsm.launcher.host.Failure;

/** A database server that the operator runs and names in {@code CMSM_DB_URL}. */
public final class ExternalDatabase {
    private static final String MYSQL = "jdbc:mysql:";

    private ExternalDatabase() {}

    /**
     * The access with the address completed, after a first login.
     *
     * @throws Failure when the address is of another kind, nobody answers, the login is refused or
     *     the server is too old
     */
    public static DatabaseAccess checked(DatabaseAccess given) {
        if (!given.url().startsWith(MYSQL)) {
            throw new Failure(
                    "CMSM_DB_URL must start with "
                            + MYSQL
                            + "// (for MariaDB too), not with "
                            + given.url().split("//")[0]
                            + ".");
        }
        DatabaseAccess access =
                new DatabaseAccess(JdbcUrl.complete(given.url()), given.user(), given.password());
        try (Connection connection = access.connect()) {
            requireSupported(connection.getMetaData().getDatabaseProductVersion());
            return access;
        } catch (SQLException e) {
            throw new Failure(
                    "The database of CMSM_DB_URL cannot be used (" + given + "): " + reason(e), e);
        }
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
