package ma.cmsm.api.health;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Does the database answer? A health check must answer fast even when the database does not, and
 * must not add a waiting thread each time it is asked: one question is under way at most.
 *
 * <p>It looks up what it needs when it is asked: the server asks from within the web application at
 * the root, where what was injected into this one is not to be found.
 */
@ApplicationScoped
public class DatabaseProbe {

    private static final int PATIENCE_SECONDS = 1;

    private static final String SILENT = "silent";

    private static final String DATABASE = "java:app/jdbc/cmsm";
    private static final String EXECUTOR = "java:comp/DefaultManagedExecutorService";

    private final Lock asking = new ReentrantLock();
    private Future<Boolean> question;
    private volatile String known = SILENT;

    /**
     * {@code up}, {@code down}, or {@code silent} while it has not answered yet. One caller waits
     * for the answer; the others are told at once what was known last.
     */
    public String state() {
        if (asking.tryLock()) {
            try {
                known = answer();
            } finally {
                asking.unlock();
            }
        }
        return known;
    }

    private String answer() {
        if (question == null) {
            question = ask();
        }
        try {
            boolean up = question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            question = null;
            return up ? "up" : "down";
        } catch (TimeoutException noAnswerYet) {
            return SILENT;
        } catch (ExecutionException failed) {
            question = null;
            return "down";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return SILENT;
        }
    }

    /** Puts the question to the database, without waiting. */
    Future<Boolean> ask() {
        try {
            DataSource database = InitialContext.doLookup(DATABASE);
            ManagedExecutorService executor = InitialContext.doLookup(EXECUTOR);
            return executor.submit(() -> answers(database));
        } catch (NamingException absent) {
            return CompletableFuture.failedFuture(absent);
        }
    }

    private static boolean answers(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        }
    }
}
