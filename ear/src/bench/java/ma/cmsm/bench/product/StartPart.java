package ma.cmsm.bench.product;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.Part;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.report.Table;

/** How long the first and the second start take, and the memory of what then runs. */
public final class StartPart implements Part {

    private static final int TARGET_SECONDS = 60;

    @Override
    public void run(Options options, Report report) throws IOException, InterruptedException {
        Table table =
                new Table(
                        "start",
                        "Start-up with the demo directory",
                        "start",
                        "ready after s",
                        "server CPU s",
                        "server RSS MiB",
                        "database RSS MiB");
        table.load("java -jar cmsm.jar run, JIT tier 1, heap 1g, embedded database");
        table.load(
                "ready: /health/ready, the home page and the API answer 200, counted from the launcher's start");
        start(options, "first", table);
        double second = start(options, "second", table);
        table.target("second start ready in <= 60 s", second <= TARGET_SECONDS);
        report.add(table);
    }

    /** The data folder of the demonstration, which other parts may use after this one. */
    public static Path demoHome(Options options) {
        return options.work().resolve("demo-home");
    }

    private static double start(Options options, String which, Table table)
            throws IOException, InterruptedException {
        Map<String, String> settings = Map.of("CMSM_DEMO", "true", "CMSM_JIT", "quick");
        try (Instance instance = Instance.start(options, demoHome(options), settings)) {
            ProcessUsage server = instance.server();
            table.row(
                    which,
                    instance.secondsToReady(),
                    server.cpuMillis() / 1e3,
                    server.residentMiB(),
                    instance.database().residentMiB());
            instance.steps().forEach(step -> table.finding("%s start %s", which, step));
            return instance.secondsToReady();
        }
    }
}
