package ma.cmsm.search.internal;

import java.time.Duration;

/** Counts the worker's looks at the outbox, for those who wait until one has begun after now. */
final class Passes {

    private long begun;
    private long emptied;

    synchronized long begin() {
        return ++begun;
    }

    /** The outbox was empty at the end of a pass. */
    synchronized void emptied(long pass) {
        emptied = pass;
        notifyAll();
    }

    /** The number of the next pass: it will see all that is committed by now. */
    synchronized long next() {
        return begun + 1;
    }

    /** Waits until a pass emptied the outbox; false when the time was up. */
    synchronized boolean await(long pass, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (emptied < pass) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
