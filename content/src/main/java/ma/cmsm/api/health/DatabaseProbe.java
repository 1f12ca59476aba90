package ma.cmsm.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;

/**
 * Does the database answer? A health check must answer fast even when the database does not, and
 * must not add a waiting thread each time it is asked: one question is under way at most.
 */
@ApplicationScoped
public class DatabaseProbe {

    private static final int PATIENCE_SECONDS = 1;

    @Resource(lookup = "java:app/jdbc/cmsm")
    private DataSource dataSource;

    @Resource private ManagedExecutorService executor;

    private Future<Boolean> question;

    /** {@code up}, {@code down}, or {@code silent} while it has not answered yet. */
    public synchronized String state() {
        if (question == null) {
            question = executor.submit(this::answers);
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

    private boolean answers() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        }
    }
}
