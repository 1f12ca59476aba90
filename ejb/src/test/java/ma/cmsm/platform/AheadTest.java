package ma.cmsm.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void whatAnotherThreadDidIsNotDoneAgain() {
        Ahead<Integer> ahead = new Ahead<>(Runnable::run, times::incrementAndGet);
        assertEquals(1, times.get());
        assertEquals(1, ahead.get());
        assertEquals(1, ahead.get());
    }

    @Test
    void whatNoThreadTookUpIsDoneByWhoeverNeedsIt() {
        Ahead<Integer> ahead = new Ahead<>(never -> {}, times::incrementAndGet);
        assertEquals(0, times.get());
        assertEquals(1, ahead.get());
    }

    @Test
    void aClosedExecutorDoesNotMatter() {
        Ahead<Integer> ahead =
                new Ahead<>(
                        closed -> {
                            throw new RejectedExecutionException();
                        },
                        times::incrementAndGet);
        assertEquals(1, ahead.get());
    }

    @Test
    void aRefusalIsTheSameRefusal() {
        Refused away = new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away");
        Ahead<Integer> ahead =
                new Ahead<>(
                        Runnable::run,
                        () -> {
                            throw away;
                        });
        assertSame(away, assertThrows(Refused.class, ahead::get));
    }
}
