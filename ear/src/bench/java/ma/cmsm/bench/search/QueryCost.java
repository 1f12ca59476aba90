package ma.cmsm.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.sample.SampleQueries;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.internal.BenchIndex;

/**
 * What a search of the mix costs in CPU, for comparison with the same search over HTTP: the whole
 * process counts in both, collector and compiler included, once warm.
 */
public final class QueryCost {

    private static final int QUERIES = SearchBenchmark.DISTINCT_QUERIES;

    private QueryCost() {}

    /** Arguments: the folder of the index, seconds of warm-up, of measuring, the result's file. */
    public static void main(String[] args) throws IOException {
        List<SearchRequest> requests = new SampleQueries(new Vocabulary()).first(QUERIES);
        try (BenchIndex index = new BenchIndex(Path.of(args[0]))) {
            search(index, requests, Duration.ofSeconds(Long.parseLong(args[1])));
            long process = processNanos();
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long thread = threads.getCurrentThreadCpuTime();
            long searches = search(index, requests, Duration.ofSeconds(Long.parseLong(args[2])));
            long threadUsed = threads.getCurrentThreadCpuTime() - thread;
            long processUsed = processNanos() - process;
            ChildJvm.answer(
                    args[3],
                    Map.of(
                            "searches",
                            searches,
                            "cpuMillis",
                            processUsed / 1e6 / searches,
                            "threadCpuMillis",
                            threadUsed / 1e6 / searches,
                            "shareFound",
                            shareFound(index, requests)));
        }
    }

    private static long search(BenchIndex index, List<SearchRequest> requests, Duration atLeast) {
        long end = System.nanoTime() + atLeast.toNanos();
        long searches = 0;
        while (System.nanoTime() < end) {
            SearchResult result = index.find(requests.get((int) (searches++ % requests.size())));
            if (result.pages() < 1) {
                throw new IllegalStateException("A result has at least one page");
            }
        }
        return searches;
    }

    /** How many of a hundred queries find something: guards against measuring nothing. */
    private static double shareFound(BenchIndex index, List<SearchRequest> requests) {
        long found = requests.stream().filter(one -> index.find(one).total() > 0).count();
        return 100.0 * found / requests.size();
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
