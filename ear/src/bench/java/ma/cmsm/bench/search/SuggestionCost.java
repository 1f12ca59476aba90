package ma.cmsm.bench.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.sample.SampleQueries;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.internal.BenchIndex;

/** What suggestions cost, letter by letter as a question is typed. Once warm. */
public final class SuggestionCost {

    /** Questions that are typed. */
    static final int QUESTIONS = 1_000;

    /** The letters after which the page asks first. */
    private static final int FIRST = 2;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private SuggestionCost() {}

    /** Arguments: the folder of the index, CPU seconds of warm-up, the file of the result. */
    public static void main(String[] args) throws IOException {
        long warmUp = TimeUnit.SECONDS.toNanos(Long.parseLong(args[1]));
        List<SearchRequest> typed =
                new SampleQueries(new Vocabulary())
                        .first(QUESTIONS).stream()
                                .flatMap(
                                        one ->
                                                beginnings(one.query()).stream()
                                                        .map(
                                                                beginning ->
                                                                        SearchRequest.of(
                                                                                beginning,
                                                                                one.language())))
                                .toList();
        try (BenchIndex index = new BenchIndex(Path.of(args[0]))) {
            long until = THREADS.getCurrentThreadCpuTime() + warmUp;
            while (THREADS.getCurrentThreadCpuTime() < until) {
                suggestAll(index, typed);
            }
            ChildJvm.answer(args[2], result(suggestAll(index, typed)));
        }
    }

    private static List<String> beginnings(String query) {
        return IntStream.rangeClosed(FIRST, query.length())
                .mapToObj(length -> query.substring(0, length))
                .toList();
    }

    private static long[] suggestAll(BenchIndex index, List<SearchRequest> typed) {
        long[] nanos = new long[typed.size()];
        for (int number = 0; number < nanos.length; number++) {
            SearchRequest one = typed.get(number);
            long began = THREADS.getCurrentThreadCpuTime();
            index.suggest(one.query(), one.language());
            nanos[number] = THREADS.getCurrentThreadCpuTime() - began;
        }
        return nanos;
    }

    private static Map<String, Object> result(long[] nanos) {
        Arrays.sort(nanos);
        return Map.of(
                "suggestions", nanos.length,
                "p50Millis", nanos[nanos.length / 2] / 1e6,
                "p99Millis", nanos[nanos.length * 99 / 100] / 1e6,
                "maxMillis", nanos[nanos.length - 1] / 1e6);
    }
}
