package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import ma.cmsm.launcher.database.DatabaseAccess;
import ma.cmsm.launcher.database.RunningDatabase;
import ma.cmsm.launcher.host.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DatabaseKeeperTest {
    private final ExecutorService later = Executors.newSingleThreadExecutor();
    private final List<Fake> launched = new ArrayList<>();
    private final Console console = new Console(new PrintWriter(new StringWriter()));

    @AfterEach
    void endAll() {
        launched.forEach(Fake::close);
        later.shutdownNow();
    }

    @Test
    void oneThatDoesNotGetReadyIsEndedBeforeTheNextStarts() throws Exception {
        List<Boolean> aliveAtLaunch = new ArrayList<>();
        DatabaseKeeper keeper =
                DatabaseKeeper.start(
                        () -> {
                            aliveAtLaunch.add(launched.stream().anyMatch(Fake::isAlive));
                            return launch(new Fake(1, !launched.isEmpty()));
                        },
                        console,
                        later);
        keeper.awaitReady();
        launched.get(0).process().destroy();
        String reason = keeper.gaveUp().get();
        assertEquals("The database cannot be started again: not in time", reason);
        assertEquals(List.of(false, false, false, false), aliveAtLaunch);
        assertFalse(launched.stream().anyMatch(Fake::isAlive));
    }

    @Test
    void closingDoesNotWaitForOneThatIsStarting() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        DatabaseKeeper keeper =
                DatabaseKeeper.start(
                        () -> launch(launched.isEmpty() ? new Fake(1, false) : new Slow(waiting)),
                        console,
                        later);
        keeper.awaitReady();
        launched.get(0).process().destroy();
        waiting.await();
        keeper.close();
        assertFalse(launched.get(1).isAlive());
        later.shutdown();
        assertTrue(later.awaitTermination(20, TimeUnit.SECONDS));
        assertEquals(2, launched.size());
        assertFalse(keeper.gaveUp().isDone());
    }

    @Test
    void anotherPortIsOfNoUse() throws Exception {
        DatabaseKeeper keeper =
                DatabaseKeeper.start(
                        () -> launch(new Fake(launched.size(), false)), console, later);
        keeper.awaitReady();
        launched.get(0).process().destroy();
        assertTrue(keeper.gaveUp().get().endsWith("its port 0 is taken by another program"));
        assertFalse(launched.stream().anyMatch(Fake::isAlive));
    }

    private Fake launch(Fake database) {
        launched.add(database);
        return database;
    }

    private static class Fake implements RunningDatabase {
        private final Process process;
        private final int port;
        private final boolean broken;

        Fake(int port, boolean broken) throws IOException {
            this.process = new ProcessBuilder("sleep", "60").start();
            this.port = port;
            this.broken = broken;
        }

        boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public void awaitReady() {
            if (broken) {
                throw new Failure("not in time");
            }
        }

        @Override
        public DatabaseAccess access() {
            return new DatabaseAccess("", "", "");
        }

        @Override
        public int port() {
            return port;
        }

        @Override
        public Process process() {
            return process;
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    /** Ready only when it has ended, and then it is not. */
    private static final class Slow extends Fake {
        private final CountDownLatch waiting;

        Slow(CountDownLatch waiting) throws IOException {
            super(1, true);
            this.waiting = waiting;
        }

        @Override
        public void awaitReady() {
            waiting.countDown();
            process().onExit().join();
            super.awaitReady();
        }
    }
}
