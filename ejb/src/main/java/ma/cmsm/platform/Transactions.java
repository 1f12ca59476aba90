package ma.cmsm.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import javax.sql.DataSource;

/**
 * Work on the tables in one transaction: what throws is undone. All of it is refused with kind
 * UNAVAILABLE, key {@code platform.database-away}, while the database is away; and with kind
 * CONFLICT, key {@code platform.taken}, when what must be there once is there already.
 */
@ApplicationScoped
public class Transactions {

    @Resource(lookup = "java:app/jdbc/cmsm")
    private DataSource database;

    /** For the container. */
    protected Transactions() {}

    protected Transactions(DataSource database) {
        this.database = database;
    }

    /** What is done. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Sql sql) throws SQLException;
    }

    /** In the transaction at hand, or in one of its own when there is none. */
    @Transactional
    public <T> T within(Work<T> work) {
        return run(work);
    }

    /**
     * In a transaction of its own, which stays done whatever becomes of the one at hand. It must
     * not touch rows which that one has changed: it would wait for it forever.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public <T> T apart(Work<T> work) {
        return run(work);
    }

    private <T> T run(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(new Sql(connection));
        } catch (SQLIntegrityConstraintViolationException taken) {
            // Two did the same at once, and one of them was second
            throw new Refused(Refused.Kind.CONFLICT, "platform.taken", taken);
        } catch (SQLException failure) {
            throw Database.isAway(failure)
                    ? new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away", failure)
                    : new IllegalStateException("The database says no", failure);
        }
    }
}
