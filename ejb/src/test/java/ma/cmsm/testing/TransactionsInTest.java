package ma.cmsm.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import ma.cmsm.platform.Transactions;

/** Transactions as the container makes them: nested, apart, rolled back by what throws. */
public final class TransactionsInTest extends Transactions {

    /** What the owner of a connection does with it. */
    private static final Set<String> OURS = Set.of("close", "commit", "rollback", "setAutoCommit");

    private final Threads threads;

    public TransactionsInTest(DataSource real) {
        this(new Threads(real));
    }

    private TransactionsInTest(Threads threads) {
        super(threads.source());
        this.threads = threads;
    }

    @Override
    public <T> T within(Work<T> work) {
        return threads.current.get() == null ? apart(work) : super.within(work);
    }

    @Override
    public <T> T apart(Work<T> work) {
        Connection outer = threads.current.get();
        EntityManager outerEntities = threads.entities.get();
        try (Connection own = threads.real.getConnection()) {
            own.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            own.setAutoCommit(false);
            threads.current.set(own);
            threads.entities.remove();
            T result = super.apart(work);
            threads.flush();
            own.commit();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.current.set(outer);
            threads.entities.set(outerEntities);
        }
    }

    /**
     * Entities in the same transactions, as the container gives them: one persistence context for
     * each, written out before the commit.
     */
    public EntityManager entities(Database database) {
        EntityManagerFactory factory = database.entityManagers(threads.source());
        return (EntityManager)
                Proxy.newProxyInstance(
                        TransactionsInTest.class.getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (self, method, arguments) -> {
                            try {
                                return method.invoke(threads.entities(factory), arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        });
    }

    /** The connection of the transaction of each thread. */
    private static final class Threads {

        private final DataSource real;
        private final ThreadLocal<Connection> current = new ThreadLocal<>();
        private final ThreadLocal<EntityManager> entities = new ThreadLocal<>();

        private Threads(DataSource real) {
            this.real = real;
        }

        private EntityManager entities(EntityManagerFactory factory) {
            if (entities.get() == null) {
                EntityManager fresh = factory.createEntityManager();
                fresh.getTransaction().begin();
                entities.set(fresh);
            }
            return entities.get();
        }

        private void flush() {
            if (entities.get() != null) {
                entities.get().getTransaction().commit();
                entities.get().close();
            }
        }

        private DataSource source() {
            return (DataSource)
                    Proxy.newProxyInstance(
                            TransactionsInTest.class.getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (self, method, arguments) -> unclosed(current.get()));
        }

        /** The transaction outlives what is done in it, and is nobody else's to end. */
        private static Connection unclosed(Connection connection) {
            return (Connection)
                    Proxy.newProxyInstance(
                            TransactionsInTest.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (self, method, arguments) -> {
                                try {
                                    return OURS.contains(method.getName())
                                            ? null
                                            : method.invoke(connection, arguments);
                                } catch (InvocationTargetException thrown) {
                                    throw thrown.getCause();
                                }
                            });
        }
    }
}
