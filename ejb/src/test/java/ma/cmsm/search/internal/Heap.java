package ma.cmsm.search.internal;

import java.lang.management.ManagementFactory;

/** What something costs in memory. */
final class Heap {

    private Heap() {}

    /** Bytes in use after everything nobody holds is gone. */
    static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Bytes an action asks for on this thread, held or not. */
    static long allocatedBy(Runnable action) {
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        action.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
