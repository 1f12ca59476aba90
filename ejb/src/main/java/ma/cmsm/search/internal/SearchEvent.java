package ma.cmsm.search.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/**
 * One search of the index, for who records the running server with Java Flight Recorder: how long
 * it took, never what was asked.
 */
@Name("ma.cmsm.Search")
@Label("Search of the directory")
@Description(
        "From the words as they were typed to the hits and counts; an answer remembered is none")
@Category("CMSM")
@StackTrace(false)
final class SearchEvent extends Event {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Label("CPU time")
    @Timespan(Timespan.NANOSECONDS)
    private long cpu;

    @Label("Hits")
    private long total;

    private SearchEvent() {}

    /** The search begins now. */
    static SearchEvent begun() {
        SearchEvent event = new SearchEvent();
        if (event.isEnabled()) {
            event.cpu = THREADS.getCurrentThreadCpuTime();
            event.begin();
        }
        return event;
    }

    /** It is over, and found so many. One that had begun before anybody recorded is left out. */
    void found(long hits) {
        if (cpu > 0) {
            end();
            cpu = THREADS.getCurrentThreadCpuTime() - cpu;
            total = hits;
            commit();
        }
    }
}
