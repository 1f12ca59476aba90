package ma.cmsm.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import ma.cmsm.launcher.database.RunningDatabase;

/**
 * Keeps the embedded database up. One that ends by itself is started again on the port the server
 * knows; meanwhile the site goes on, for search needs no database.
 */
final class DatabaseKeeper implements AutoCloseable {

    /** Long enough for whoever ended it to see what the site does without it. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final int MOST_FAILURES = 3;

    private final Callable<? extends RunningDatabase> launch;
    private final Console console;
    private final Executor later;
    private final CompletableFuture<String> gaveUp = new CompletableFuture<>();

    private final int port;

    private RunningDatabase database;
    private boolean closing;
    private int failures;

    /**
     * @param later runs what it is given after a pause
     */
    private DatabaseKeeper(
            RunningDatabase database,
            Callable<? extends RunningDatabase> launch,
            Console console,
            Executor later) {
        this.database = database;
        this.port = database.port();
        this.launch = launch;
        this.console = console;
        this.later = later;
    }

    /** Starts the database for the first time; follow with {@link #awaitReady()}. */
    static DatabaseKeeper start(Callable<? extends RunningDatabase> launch, Console console)
            throws Exception {
        return start(
                launch,
                console,
                CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    }

    static DatabaseKeeper start(
            Callable<? extends RunningDatabase> launch, Console console, Executor later)
            throws Exception {
        return new DatabaseKeeper(launch.call(), launch, console, later);
    }

    /** Returns once it answers, and watches over it from then on. */
    RunningDatabase awaitReady() throws IOException {
        RunningDatabase first = database; // nothing replaces it before it is watched
        first.awaitReady();
        watch(first);
        return first;
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

    private void watch(RunningDatabase watched) {
        watched.process().onExit().thenAccept(this::ended);
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

    /** Waits without the lock: Ctrl-C ends what we wait for. */
    private void startAgain() {
        try {
            Optional<RunningDatabase> launched = launched();
            if (launched.isPresent()) {
                awaitReady(launched.get());
                back(launched.get());
            }
        } catch (Exception failure) {
            failed(failure);
        }
    }

    /** Empty when we are told to stop. Two servers on the same tables would harm them. */
    private synchronized Optional<RunningDatabase> launched() throws Exception {
        if (closing) {
            return Optional.empty();
        }
        if (database.process().isAlive()) {
            throw new IOException("the one before it does not end");
        }
        database = launch.call();
        return Optional.of(database);
    }

    private void awaitReady(RunningDatabase launched) throws IOException {
        try {
            requireSame(launched.port());
            launched.awaitReady();
        } catch (IOException | RuntimeException failure) {
            launched.close();
            throw failure;
        }
    }

    /** The server was told one address when it started. */
    private void requireSame(int launchedPort) throws IOException {
        if (launchedPort != port) {
            throw new IOException("its port " + port + " is taken by another program");
        }
    }

    private synchronized void back(RunningDatabase launched) {
        failures = 0;
        if (!closing) {
            console.say("The database is back.");
            watch(launched);
        }
    }

    private synchronized void failed(Exception failure) {
        failures++;
        if (closing) {
            return;
        }
        if (failures < MOST_FAILURES) {
            later.execute(this::startAgain);
        } else {
            gaveUp.complete("The database cannot be started again: " + failure.getMessage());
        }
    }
}
