package ma.cmsm.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.sample.SampleQueries;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.internal.BenchIndex;

/**
 * What searches of the mix cost in CPU time, which others' work on the machine does not lengthen as
 * it does the time on the clock. Once warm; every query equally often.
 */
public final class QueryCost {

    private static final int QUERIES = SearchBenchmark.DISTINCT_QUERIES;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final BenchIndex index;
    private final List<SearchRequest> requests = new SampleQueries(new Vocabulary()).first(QUERIES);

    private QueryCost(BenchIndex index) {
        this.index = index;
    }

    /** Arguments: the folder of the index, CPU seconds of warm-up, the file of the result. */
    public static void main(String[] args) throws IOException {
        long warmUp = TimeUnit.SECONDS.toNanos(Long.parseLong(args[1]));
        try (BenchIndex index = new BenchIndex(Path.of(args[0]))) {
            QueryCost cost = new QueryCost(index);
            long found = cost.countFound();
            long until = THREADS.getCurrentThreadCpuTime() + warmUp;
            while (THREADS.getCurrentThreadCpuTime() < until) {
                cost.searchAll();
            }
            long process = processNanos();
            long[] nanos = cost.searchAll();
            process = processNanos() - process;
            ChildJvm.answer(args[2], result(nanos, process, found));
        }
    }

    private static Map<String, Double> result(long[] nanos, long process, long found) {
        Arrays.sort(nanos);
        return Map.of(
                "processMillis", process / 1e6 / QUERIES,
                "meanMillis", LongStream.of(nanos).sum() / 1e6 / QUERIES,
                "p50Millis", nanos[QUERIES / 2] / 1e6,
                "p99Millis", nanos[QUERIES * 99 / 100] / 1e6,
                "foundPercent", 100.0 * found / QUERIES);
    }

    /** The CPU time of each search. */
    private long[] searchAll() {
        long[] nanos = new long[QUERIES];
        for (int number = 0; number < QUERIES; number++) {
            long began = THREADS.getCurrentThreadCpuTime();
            if (index.find(requests.get(number)).pages() < 1) {
                throw new IllegalStateException("A result has at least one page");
            }
            nanos[number] = THREADS.getCurrentThreadCpuTime() - began;
        }
        return nanos;
    }

    /** How many of the queries find something: guards against measuring nothing. */
    private long countFound() {
        return requests.stream().filter(one -> index.find(one).total() > 0).count();
    }

    /** Of all threads: the searching one, compiler, collector. */
    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
