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

    private static final String DATABASE = "java:app/jdbc/cmsm";
    private static final String EXECUTOR = "java:comp/DefaultManagedExecutorService";

    private Future<Boolean> question;

    /** {@code up}, {@code down}, or {@code silent} while it has not answered yet. */
    public synchronized String state() {
        if (question == null) {
            question = ask();
        }
        try {
            boolean up = question.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            question = null;
            return up ? "up" : "down";
        } catch (TimeoutException noAnswerYet) {
            return "silent";
        } catch (ExecutionException failed) {
            question = null;
            return "down";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "silent";
        }
    }

    private Future<Boolean> ask() {
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
