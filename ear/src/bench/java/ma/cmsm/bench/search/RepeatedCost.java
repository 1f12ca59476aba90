package ma.cmsm.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.sample.SampleQueries;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.internal.BenchIndex;
import ma.cmsm.search.internal.CachedSearch;

/**
 * What searches cost in CPU time when some questions are asked much more often than others, with
 * and without remembering results.
 */
public final class RepeatedCost {

    static final int SEARCHES = 20_000;
    static final int QUESTIONS = SearchBenchmark.DISTINCT_QUERIES;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private RepeatedCost() {}

    /** Arguments: the folder of the index, MiB to remember, the file of the result. */
    public static void main(String[] args) throws IOException {
        SampleQueries queries = new SampleQueries(new Vocabulary());
        try (BenchIndex index = new BenchIndex(Path.of(args[0]))) {
            CachedSearch search = index.remembering(Long.parseLong(args[1]) << 20);
            searchAll(search, queries.repeated(SEARCHES, QUESTIONS, 0));
            long[] nanos = searchAll(search, queries.repeated(SEARCHES, QUESTIONS, 1));
            Arrays.sort(nanos);
            ChildJvm.answer(
                    args[2],
                    Map.of(
                            "meanMillis", LongStream.of(nanos).sum() / 1e6 / SEARCHES,
                            "p50Millis", nanos[SEARCHES / 2] / 1e6,
                            "p99Millis", nanos[SEARCHES * 99 / 100] / 1e6));
        }
    }

    private static long[] searchAll(CachedSearch search, List<SearchRequest> asked) {
        long[] nanos = new long[asked.size()];
        for (int number = 0; number < nanos.length; number++) {
            long began = THREADS.getCurrentThreadCpuTime();
            if (search.find("service", asked.get(number)).pages() < 1) {
                throw new IllegalStateException("A result has at least one page");
            }
            nanos[number] = THREADS.getCurrentThreadCpuTime() - began;
        }
        return nanos;
    }
}
