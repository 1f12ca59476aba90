package ma.cmsm.bench.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.Part;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.report.Table;
import ma.cmsm.bench.sample.SampleQueries;

/** How long a search takes in process, at each size. */
public final class SearchPart implements Part {

    private static final int TARGET_SIZE = 20_000;
    private static final double TARGET_P99_MILLIS = 10;

    private static final double TARGET_SUGGESTION_P99_MILLIS = 2;

    /** None, and what the product remembers unless told otherwise. */
    private static final List<Integer> REMEMBERED = List.of(0, 32);

    @Override
    public void run(Options options, Report report) throws IOException {
        Duration warmUp = options.lasting(Duration.ofSeconds(30), Duration.ofSeconds(4));
        Duration measured = options.lasting(Duration.ofSeconds(40), Duration.ofSeconds(4));
        ChildJvm jvm = new ChildJvm(options, "1g", true);
        Table table =
                new Table(
                        "search",
                        "Search in process (ms)",
                        "services",
                        "searches",
                        "mean",
                        "p50",
                        "p90",
                        "p99",
                        "p99.9",
                        "max",
                        "mean CPU",
                        "p50 CPU",
                        "p99 CPU",
                        "% found");
        table.load("JMH, sample time, one thread, one fork, in %s", jvm.describe());
        table.load(
                "CPU: time the searching thread had on a core, every query once, warm; without the"
                        + " waiting that others' work on the machine brings");
        table.load("warm-up %d s, measured %d s", warmUp.toSeconds(), measured.toSeconds());
        table.load(
                "%,d distinct queries, no cache of results: %s",
                SearchBenchmark.DISTINCT_QUERIES, SampleQueries.MIX);
        for (int services : options.indexSizes()) {
            Path folder = IndexFolder.require(options, services);
            JsonNode times =
                    jvm.run(SearchTiming.class, folder, warmUp.toSeconds(), measured.toSeconds());
            JsonNode cpu = jvm.run(QueryCost.class, folder, warmUp.toSeconds());
            add(services, times, cpu, table);
        }
        report.add(table);
        report.add(repeated(options, jvm));
        report.add(suggestions(options, jvm));
    }

    private static Table suggestions(Options options, ChildJvm jvm) throws IOException {
        int services = options.siteSize();
        Duration warmUp = options.lasting(Duration.ofSeconds(20), Duration.ofSeconds(3));
        Path folder = IndexFolder.require(options, services);
        JsonNode cost = jvm.run(SuggestionCost.class, folder, warmUp.toSeconds());
        double p99 = cost.path("p99Millis").asDouble();
        return new Table(
                        "suggest", "Suggestions (CPU ms)", "services", "asked", "p50", "p99", "max")
                .load(
                        "in process, in %s; the thread's time on a core, warm after %d s of it",
                        jvm.describe(), warmUp.toSeconds())
                .load(
                        "after each letter from the second of %,d questions of the same mix",
                        SuggestionCost.QUESTIONS)
                .row(
                        services,
                        cost.path("suggestions").asLong(),
                        cost.path("p50Millis").asDouble(),
                        p99,
                        cost.path("maxMillis").asDouble())
                .target("p99 <= 2 ms", p99 <= TARGET_SUGGESTION_P99_MILLIS);
    }

    private static Table repeated(Options options, ChildJvm jvm) throws IOException {
        Path folder = IndexFolder.require(options, options.siteSize());
        Table table =
                new Table(
                        "search-repeated",
                        "Questions asked again (CPU ms)",
                        "MiB of results remembered",
                        "mean",
                        "p50",
                        "p99");
        table.load(
                "%,d services, in process, in %s; the searching thread's time on a core",
                options.siteSize(), jvm.describe());
        table.load(
                "%,d searches of %,d questions of the same mix, the first tenth of them asked 46%% of"
                        + " the time; as many others before",
                RepeatedCost.SEARCHES, RepeatedCost.QUESTIONS);
        for (int mebibytes : REMEMBERED) {
            JsonNode cost = jvm.run(RepeatedCost.class, folder, mebibytes);
            table.row(
                    mebibytes,
                    cost.path("meanMillis").asDouble(),
                    cost.path("p50Millis").asDouble(),
                    cost.path("p99Millis").asDouble());
        }
        return table;
    }

    private static void add(int services, JsonNode times, JsonNode cpu, Table table) {
        double p99 = times.path("p99Millis").asDouble();
        table.row(
                services,
                times.path("searches").asLong(),
                times.path("meanMillis").asDouble(),
                times.path("p50Millis").asDouble(),
                times.path("p90Millis").asDouble(),
                p99,
                times.path("p999Millis").asDouble(),
                times.path("maxMillis").asDouble(),
                cpu.path("meanMillis").asDouble(),
                cpu.path("p50Millis").asDouble(),
                cpu.path("p99Millis").asDouble(),
                cpu.path("foundPercent").asDouble());
        if (services == TARGET_SIZE) {
            table.target("p99 <= 10 ms at 20,000 services on one core", p99 <= TARGET_P99_MILLIS);
            double cpu99 = cpu.path("p99Millis").asDouble();
            table.target("the same in CPU time", cpu99 <= TARGET_P99_MILLIS);
        }
    }
}
