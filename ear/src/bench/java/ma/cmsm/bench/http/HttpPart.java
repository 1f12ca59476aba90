package ma.cmsm.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.Part;
import ma.cmsm.bench.http.LoadGenerator.Outcome;
import ma.cmsm.bench.http.Measurement.Cost;
import ma.cmsm.bench.http.Measurement.Times;
import ma.cmsm.bench.product.Instance;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.report.Table;
import ma.cmsm.bench.sample.SampleFile;
import ma.cmsm.bench.sample.SampleQueries;
import ma.cmsm.bench.search.IndexFolder;
import ma.cmsm.bench.search.QueryCost;

/** How many pages a second the product serves, and what each costs its server. */
public final class HttpPart implements Part {

    private static final List<Integer> CLIENTS = List.of(1, 2, 4);
    private static final int MOST_TURNS = 12;
    private static final double TARGET_RATIO = 3;
    private static final double REFERENCE_P50 = 4.9;
    private static final double REFERENCE_P99 = 18.2;

    @Override
    public void run(Options options, Report report) throws IOException, InterruptedException {
        Path home = options.work().resolve("http-home");
        Map<String, String> settings =
                Map.of(
                        "CMSM_DEMO",
                        "false",
                        "CMSM_JIT",
                        "full",
                        "CMSM_HEAP",
                        "1g",
                        "CMSM_SEARCH_CACHE_MIB",
                        "0");
        Costs costs;
        try (Instance instance = Instance.start(options, home, settings)) {
            fill(options, instance);
            costs = load(options, instance, report);
            report.add(memory(options, instance));
        }
        report.add(comparison(options, costs));
    }

    private static void fill(Options options, Instance instance)
            throws IOException, InterruptedException {
        Path file = options.work().resolve("sample-http.ndjson");
        SampleFile.write(options.siteSize(), file);
        instance.fill(file);
        Files.delete(file);
    }

    private record Costs(Cost search, Cost bare) {}

    private static Costs load(Options options, Instance instance, Report report)
            throws IOException, InterruptedException {
        Targets targets = new Targets(instance.site());
        Measurement measurement = new Measurement(instance, CLIENTS, times(options));
        measurement.describe(options.siteSize());
        Cost search = measurement.add(targets.search());
        measurement.add(targets.service(options.siteSize()));
        measurement.add(targets.home());
        Cost bare = measurement.add(targets.bare());
        measurement.add(targets.stylesheet());
        measurement.add(targets.hsds());
        report.add(measurement.table());
        report.add(reference(options, measurement.alone()));
        return new Costs(search, bare);
    }

    /** Measured once on a quiet machine of two cores: {@code design/stack.md}, section 13. */
    private static Table reference(Options options, Outcome api) {
        return new Table(
                        "http-reference",
                        "API search against OpenSearch",
                        "what",
                        "p50 ms",
                        "p99 ms")
                .load("%,d services; one client", options.siteSize())
                .load(
                        "OpenSearch 2.19 over REST at 20,000 documents, from the design, not run here")
                .row("/api/hsds/services?search=", api.p50Millis(), api.p99Millis())
                .row("OpenSearch, quoted", REFERENCE_P50, REFERENCE_P99)
                .finding("p50 / OpenSearch = %.2f", api.p50Millis() / REFERENCE_P50)
                .target("p50 <= half of OpenSearch", api.p50Millis() <= REFERENCE_P50 / 2);
    }

    private static Times times(Options options) {
        return options.quick()
                ? new Times(new WarmUp(Duration.ofSeconds(2), 1), Duration.ofSeconds(1))
                : new Times(new WarmUp(Duration.ofSeconds(15), MOST_TURNS), Duration.ofSeconds(10));
    }

    private static Table memory(Options options, Instance instance) throws IOException {
        return new Table("http-memory", "Memory after the load (MiB)", "process", "RSS", "peak RSS")
                .load("%,d services, heap 1g, after all requests above", options.siteSize())
                .row("server", instance.server().residentMiB(), instance.server().peakMiB())
                .row("database", instance.database().residentMiB(), instance.database().peakMiB());
    }

    private static Table comparison(Options options, Costs costs) throws IOException {
        Duration warmUp = options.lasting(Duration.ofSeconds(30), Duration.ofSeconds(4));
        ChildJvm jvm = new ChildJvm(options, "1g", false);
        Path index = IndexFolder.require(options, options.siteSize());
        JsonNode query = jvm.run(QueryCost.class, index, warmUp.toSeconds());
        double inProcess = query.path("processMillis").asDouble();
        Cost search = costs.search();
        double allowed = TARGET_RATIO * inProcess + costs.bare().warm();
        return new Table("http-ratio", "Search page against its query (CPU ms)", "what", "CPU ms")
                .load("%,d services; user and system time of the whole process", options.siteSize())
                .load("query in process: %s, one thread, warm", jvm.describe())
                .load("the same queries over HTTP: %s", SampleQueries.MIX)
                .row("query in process", inProcess)
                .row("of it the searching thread", query.path("meanMillis").asDouble())
                .row("bare stateless page over HTTP", costs.bare().all())
                .row("the same without JIT", costs.bare().warm())
                .row("search page over HTTP", search.all())
                .row("the same without JIT", search.warm())
                .row("allowed: 3 x query + bare page", allowed)
                .finding("search page / allowed = %.2f", search.all() / allowed)
                .finding("search page without JIT / allowed = %.2f", search.warm() / allowed)
                .finding(
                        "%.0f%% of the queries find something",
                        query.path("foundPercent").asDouble())
                .target("search page <= 3 x query + bare page", search.all() <= allowed)
                .target("the same once nothing is compiled any more", search.warm() <= allowed);
    }
}
