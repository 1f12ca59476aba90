package ma.cmsm.built;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, never for a time. */
public final class Wait {

    private static final Duration TURN = Duration.ofMillis(50);

    private Wait() {}

    /**
     * @param what is waited for, as the failure says it
     * @throws AssertionError when it has not come true in time
     */
    public static void until(String what, Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + atMost.toSeconds() + " s: " + what);
            }
            LockSupport.parkNanos(TURN.toNanos());
        }
    }
}
