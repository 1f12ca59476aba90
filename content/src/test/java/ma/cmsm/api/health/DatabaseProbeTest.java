package ma.cmsm.api.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DatabaseProbeTest {

    private final CountDownLatch waiting = new CountDownLatch(1);
    private CompletableFuture<Boolean> answer = CompletableFuture.completedFuture(true);

    private final DatabaseProbe probe =
            new DatabaseProbe() {
                @Override
                Future<Boolean> ask() {
                    return answer;
                }
            };

    @Test
    void itSaysWhatTheDatabaseAnswers() {
        assertEquals("up", probe.state());
        answer = CompletableFuture.failedFuture(new IllegalStateException());
        assertEquals("down", probe.state());
        answer = new CompletableFuture<>();
        assertEquals("silent", probe.state());
        answer.complete(true);
        assertEquals("up", probe.state());
    }

    @Test
    void whoComesWhileOneWaitsIsToldWhatWasKnownLast() {
        assertEquals("up", probe.state());
        answer = new Held();
        CompletableFuture<String> first = CompletableFuture.supplyAsync(probe::state);
        await(waiting);
        assertEquals("up", probe.state());
        assertFalse(first.isDone());
        answer.complete(false);
        assertEquals("down", first.join());
        assertEquals("down", probe.state());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** Waits as long as it takes, so that the test does not depend on the time. */
    private final class Held extends CompletableFuture<Boolean> {
        @Override
        public Boolean get(long timeout, TimeUnit unit) {
            waiting.countDown();
            return join();
        }
    }
}
