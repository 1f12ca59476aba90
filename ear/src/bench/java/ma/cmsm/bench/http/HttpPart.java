package ma.cmsm.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.Part;
import ma.cmsm.bench.http.Measurement.Times;
import ma.cmsm.bench.product.Instance;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.report.Table;
import ma.cmsm.bench.sample.SampleFile;

/** How many pages a second the product serves, and what each costs its server. */
public final class HttpPart implements Part {

    private static final List<Integer> CLIENTS = List.of(1, 2, 4);
    private static final int MOST_TURNS = 12;

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
        try (Instance instance = Instance.start(options, home, settings)) {
            fill(options, instance);
            load(options, instance, report);
            report.add(memory(options, instance));
        }
    }

    private static void fill(Options options, Instance instance)
            throws IOException, InterruptedException {
        Path file = options.work().resolve("sample-http.ndjson");
        SampleFile.write(options.siteSize(), file);
        instance.fill(file);
        Files.delete(file);
    }

    private static void load(Options options, Instance instance, Report report)
            throws IOException, InterruptedException {
        Targets targets = new Targets(instance.site());
        Measurement measurement = new Measurement(instance, CLIENTS, times(options));
        measurement.describe(options.siteSize());
        measurement.add(targets.search());
        measurement.add(targets.service(options.siteSize()));
        measurement.add(targets.home());
        measurement.add(targets.bare());
        measurement.add(targets.stylesheet());
        measurement.add(targets.hsds());
        report.add(measurement.table());
        report.add(new PageRatio(options, instance, measurement, targets).table());
        report.add(new ApiReference(options, targets).table());
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
}
