package ma.cmsm.bench.search;

import java.io.IOException;
import java.util.Map;
import ma.cmsm.bench.ChildJvm;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** Has JMH measure {@link SearchBenchmark} over one index. */
public final class SearchTiming {

    private SearchTiming() {}

    /**
     * Arguments: the folder of the index, seconds of warm-up, seconds of measuring, the file of the
     * result.
     */
    public static void main(String[] args) throws RunnerException, IOException {
        RunResult result =
                new Runner(
                                new OptionsBuilder()
                                        .include(SearchBenchmark.class.getName())
                                        .param("folder", args[0])
                                        .forks(1)
                                        .threads(1)
                                        .warmupIterations(2)
                                        .warmupTime(half(args[1]))
                                        .measurementIterations(2)
                                        .measurementTime(half(args[2]))
                                        .build())
                        .runSingle();
        Statistics times = result.getPrimaryResult().getStatistics();
        ChildJvm.answer(
                args[3],
                Map.of(
                        "searches", times.getN(),
                        "meanMillis", times.getMean(),
                        "p50Millis", times.getPercentile(50),
                        "p90Millis", times.getPercentile(90),
                        "p99Millis", times.getPercentile(99),
                        "p999Millis", times.getPercentile(99.9),
                        "maxMillis", times.getMax()));
    }

    private static TimeValue half(String seconds) {
        return TimeValue.milliseconds(Long.parseLong(seconds) * 1_000 / 2);
    }
}
