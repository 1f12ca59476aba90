package ma.cmsm.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import ma.cmsm.launcher.database.EmbeddedDatabase;

/**
 * Keeps the embedded database up. One that ends by itself is started again on the port the server
 * knows; meanwhile the site goes on, for search needs no database.
 */
final class DatabaseKeeper implements AutoCloseable {

    /** Long enough for whoever ended it to see what the site does without it. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int MOST_FAILURES = 3;

    private final Callable<EmbeddedDatabase> launch;
    private final Console console;
    private final Executor later;
    private final CompletableFuture<String> gaveUp = new CompletableFuture<>();

    private EmbeddedDatabase database;
    private boolean closing;
    private int failures;

    private DatabaseKeeper(
            EmbeddedDatabase database, Callable<EmbeddedDatabase> launch, Console console) {
        this.database = database;
        this.launch = launch;
        this.console = console;
        this.later = CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Starts the database for the first time; follow with {@link #awaitReady()}. */
    static DatabaseKeeper start(Callable<EmbeddedDatabase> launch, Console console)
            throws Exception {
        return new DatabaseKeeper(launch.call(), launch, console);
    }

    /** Returns once it answers, and watches over it from then on. */
    EmbeddedDatabase awaitReady() throws IOException {
        database.awaitReady();
        watch();
        return database;
    }

    /** Completes with the reason when there is no more hope. */
    CompletableFuture<String> gaveUp() {
        return gaveUp;
    }

    @Override
    public synchronized void close() throws IOException {
        closing = true;
        database.close();
    }

    private void watch() {
        database.process().onExit().thenAccept(this::ended);
    }

    private synchronized void ended(Process process) {
        if (!closing) {
            console.say(
                    "The database ended by itself (exit code "
                            + process.exitValue()
                            + "); starting it again in "
                            + PAUSE.toSeconds()
                            + " s. Search goes on without it.");
            later.execute(this::startAgain);
        }
    }

    private synchronized void startAgain() {
        if (closing) {
            return;
        }
        try {
            int port = database.port();
            database = launch.call();
            database.awaitReady();
            requireSame(port);
            failures = 0;
            console.say("The database is back.");
            watch();
        } catch (Exception failure) {
            failed(failure);
        }
    }

    /** The server was told one address when it started. */
    private void requireSame(int port) throws IOException {
        if (database.port() != port) {
            failures = MOST_FAILURES;
            database.close();
            throw new IOException("its port " + port + " is taken by another program");
        }
    }

    private void failed(Exception failure) {
        failures++;
        if (failures < MOST_FAILURES) {
            later.execute(this::startAgain);
        } else {
            gaveUp.complete("The database cannot be started again: " + failure.getMessage());
        }
    }
}
