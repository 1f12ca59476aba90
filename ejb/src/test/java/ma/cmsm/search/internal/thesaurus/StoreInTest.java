package ma.cmsm.search.internal.thesaurus;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import ma.cmsm.search.StopWord;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.WordGroup;
import ma.cmsm.search.internal.lexicon.LexiconData;

/**
 * The store as the container runs it: each change in one transaction, its events told after the
 * commit.
 */
public final class StoreInTest extends LexiconStore {

    private final DataSource real;
    private final ThreadLocal<Connection> transaction = new ThreadLocal<>();
    private final ThreadLocal<List<LexiconChanged>> told = ThreadLocal.withInitial(ArrayList::new);
    private final List<Consumer<LexiconChanged>> observers = new ArrayList<>();

    /** How often all of it was read. */
    public final AtomicInteger reads = new AtomicInteger();

    /** Whether the database is away. */
    public volatile boolean away;

    public StoreInTest(DataSource real) {
        this.real = real;
        this.database = connecting();
        this.clock = Clock.systemUTC();
        this.changed = new Events();
    }

    public void observe(Consumer<LexiconChanged> observer) {
        observers.add(observer);
    }

    @Override
    public Optional<LexiconData> read() {
        reads.incrementAndGet();
        return super.read();
    }

    @Override
    public void load(LexiconData shipped, String sha256) {
        transacted(
                () -> {
                    super.load(shipped, sha256);
                    return null;
                });
    }

    @Override
    public List<ThesaurusTerm> put(List<ThesaurusTerm.Put> terms) {
        return transacted(() -> super.put(terms));
    }

    @Override
    public void remove(List<ThesaurusTerm.Removal> terms) {
        transacted(
                () -> {
                    super.remove(terms);
                    return null;
                });
    }

    @Override
    public WordGroup putGroup(WordGroup.Put group) {
        return transacted(() -> super.putGroup(group));
    }

    @Override
    public void removeGroup(String id, long version) {
        transacted(
                () -> {
                    super.removeGroup(id, version);
                    return null;
                });
    }

    @Override
    public StopWord addStopWord(String text) {
        return transacted(() -> super.addStopWord(text));
    }

    @Override
    public void removeStopWord(String text, long version) {
        transacted(
                () -> {
                    super.removeStopWord(text, version);
                    return null;
                });
    }

    private <T> T transacted(Supplier<T> work) {
        T result;
        try (Connection connection = real.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            transaction.set(connection);
            try {
                result = work.get();
                connection.commit();
            } catch (RuntimeException refused) {
                connection.rollback();
                told.remove();
                throw refused;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } finally {
            transaction.remove();
        }
        told.get().forEach(event -> observers.forEach(observer -> observer.accept(event)));
        told.remove();
        return result;
    }

    private DataSource connecting() {
        return proxy(
                DataSource.class,
                () -> {
                    if (away) {
                        throw new SQLNonTransientConnectionException("away", "08001");
                    }
                    return transaction.get() == null
                            ? real.getConnection()
                            : unclosed(transaction.get());
                });
    }

    /** The transaction outlives what is done in it. */
    private static Connection unclosed(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        StoreInTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (self, method, arguments) ->
                                method.getName().equals("close")
                                        ? null
                                        : method.invoke(connection, arguments));
    }

    @FunctionalInterface
    private interface Answer {
        Object get() throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(
                Proxy.newProxyInstance(
                        StoreInTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> answer.get()));
    }

    private final class Events implements Event<LexiconChanged> {

        @Override
        public void fire(LexiconChanged event) {
            told.get().add(event);
        }

        @Override
        public <U extends LexiconChanged> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends LexiconChanged> CompletionStage<U> fireAsync(
                U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<LexiconChanged> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends LexiconChanged> Event<U> select(
                Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends LexiconChanged> Event<U> select(
                TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
