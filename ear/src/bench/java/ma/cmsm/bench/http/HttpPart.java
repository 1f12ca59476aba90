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
    private static final int PATIENCE = 4;
    private static final double TARGET_RATIO = 3;

    @Override
    public void run(Options options, Report report) throws IOException, InterruptedException {
        Path home = options.work().resolve("http-home");
        Map<String, String> settings =
                Map.of("CMSM_DEMO", "false", "CMSM_JIT", "full", "CMSM_HEAP", "1g");
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

    /** CPU of the server per request, milliseconds. */
    private record Costs(double search, double bare) {}

    private static Costs load(Options options, Instance instance, Report report)
            throws IOException, InterruptedException {
        Duration warmUp = options.lasting(Duration.ofSeconds(25), Duration.ofSeconds(3));
        Duration measured = options.lasting(Duration.ofSeconds(10), Duration.ofSeconds(1));
        Targets targets = new Targets(instance.site());
        Measurement measurement =
                new Measurement(
                        instance, CLIENTS, warmUp, options.quick() ? 1 : PATIENCE, measured);
        measurement.describe(options.siteSize());
        double search = measurement.add(targets.search());
        measurement.add(targets.service(options.siteSize()));
        measurement.add(targets.home());
        double bare = measurement.add(targets.bare());
        measurement.add(targets.stylesheet());
        measurement.add(targets.hsds());
        report.add(measurement.table());
        return new Costs(search, bare);
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
        double allowed = TARGET_RATIO * inProcess + costs.bare();
        return new Table("http-ratio", "Search page against its query (CPU ms)", "what", "CPU ms")
                .load("%,d services; user and system time of the whole process", options.siteSize())
                .load("query in process: %s, one thread, warm", jvm.describe())
                .load("the same queries over HTTP: %s", SampleQueries.MIX)
                .row("query in process", inProcess)
                .row("of it the searching thread", query.path("meanMillis").asDouble())
                .row("bare stateless page over HTTP", costs.bare())
                .row("search page over HTTP", costs.search())
                .row("allowed: 3 x query + bare page", allowed)
                .finding("search page / allowed = %.2f", costs.search() / allowed)
                .finding(
                        "(search page - bare page) / query = %.2f",
                        (costs.search() - costs.bare()) / inProcess)
                .finding(
                        "%.0f%% of the queries find something",
                        query.path("foundPercent").asDouble())
                .target("search page <= 3 x query + bare page", costs.search() <= allowed);
    }
}
