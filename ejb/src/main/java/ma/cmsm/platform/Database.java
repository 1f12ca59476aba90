package ma.cmsm.platform;

import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Tells a database that is away from one that says no. */
public final class Database {

    /** SQLSTATE class of a connection that failed. */
    private static final String CONNECTION_FAILED = "08";

    private Database() {}

    /**
     * Runs a read.
     *
     * @throws Refused kind UNAVAILABLE, key {@code platform.database-away}, when there is no
     *     database to ask
     */
    public static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException failure) {
            throw isAway(failure) ? away(failure) : failure;
        }
    }

    /** Whether a failure means that the database could not be reached. */
    public static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isConnectionFailure(sql)
                    || isPoolFailure(cause)) {
                return true;
            }
            if (cause.getCause() == cause) {
                return false;
            }
        }
        return false;
    }

    private static boolean isConnectionFailure(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.startsWith(CONNECTION_FAILED)
                || failure instanceof java.sql.SQLNonTransientConnectionException
                || failure instanceof java.sql.SQLTransientConnectionException
                || String.valueOf(failure.getMessage()).contains("allocating a connection");
    }

    /** The container's pool has its own exceptions, below no common type that we may compile to. */
    private static boolean isPoolFailure(Throwable failure) {
        String type = failure.getClass().getName();
        return type.endsWith("PoolingException") || type.endsWith("ResourceAllocationException");
    }

    private static Refused away(RuntimeException failure) {
        Throwable cause = failure instanceof TransactionalException ? failure.getCause() : failure;
        return new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away", cause);
    }
}
