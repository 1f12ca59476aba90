package ma.cmsm.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import ma.cmsm.platform.Transactions;

/** Transactions as the container makes them: nested, apart, rolled back by what throws. */
public final class TransactionsInTest extends Transactions {

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
        try (Connection own = threads.real.getConnection()) {
            own.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            own.setAutoCommit(false);
            threads.current.set(own);
            T result = super.apart(work);
            own.commit();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            threads.current.set(outer);
        }
    }

    /** The connection of the transaction of each thread. */
    private static final class Threads {

        private final DataSource real;
        private final ThreadLocal<Connection> current = new ThreadLocal<>();

        private Threads(DataSource real) {
            this.real = real;
        }

        private DataSource source() {
            return (DataSource)
                    Proxy.newProxyInstance(
                            TransactionsInTest.class.getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (self, method, arguments) -> unclosed(current.get()));
        }

        /** The transaction outlives what is done in it. */
        private static Connection unclosed(Connection connection) {
            return (Connection)
                    Proxy.newProxyInstance(
                            TransactionsInTest.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (self, method, arguments) -> {
                                try {
                                    return method.getName().equals("close")
                                            ? null
                                            : method.invoke(connection, arguments);
                                } catch (InvocationTargetException thrown) {
                                    throw thrown.getCause();
                                }
                            });
        }
    }
}
