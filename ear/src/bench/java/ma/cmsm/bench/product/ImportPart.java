package ma.cmsm.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.Part;
import ma.cmsm.bench.product.Instance.Done;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.report.Table;
import ma.cmsm.bench.sample.SampleFile;

/** How fast services come in and go out, and what memory that takes. */
public final class ImportPart implements Part {

    private static final String HEAP = "1g";
    private static final int REPORT_LINES = 6;

    @Override
    public void run(Options options, Report report) throws IOException, InterruptedException {
        Table rates =
                new Table(
                        "import",
                        "Import and export",
                        "services",
                        "command",
                        "services/s",
                        "seconds",
                        "server CPU s",
                        "database CPU s");
        Table memory =
                new Table(
                        "import-memory",
                        "Memory of the server while importing (MiB)",
                        "services",
                        "peak RSS",
                        "peak heap",
                        "held after GC",
                        "largest heap",
                        "database peak RSS");
        rates.load(
                "java -jar cmsm.jar import|export FILE.ndjson on a running instance, seconds of the command");
        rates.load("a fresh instance for each size, heap %s, JIT full, embedded database", HEAP);
        rates.load("the file: invented services, organisations first, one for five services");
        memory.load("peak heap: sum of the peaks of the heap's pools, garbage included");
        for (int services : options.importSizes()) {
            measure(options, services, rates, memory);
        }
        memory.target("%,d services with -Xmx%s".formatted(largest(options), HEAP), true);
        report.add(rates);
        report.add(memory);
    }

    private static int largest(Options options) {
        return options.importSizes().get(options.importSizes().size() - 1);
    }

    private static void measure(Options options, int services, Table rates, Table memory)
            throws IOException, InterruptedException {
        Path file = options.work().resolve("sample-" + services + ".ndjson");
        SampleFile.write(services, file);
        Path home = options.work().resolve("import-home-" + services);
        Map<String, String> settings =
                Map.of("CMSM_DEMO", "false", "CMSM_JIT", "full", "CMSM_HEAP", HEAP);
        try (Instance instance = Instance.start(options, home, settings);
                Heap heap = new Heap(instance.serverPid())) {
            heap.resetPeaks();
            time(instance, services, "import", file, rates);
            time(instance, services, "import", file, rates);
            memory.row(
                    services,
                    instance.server().peakMiB(),
                    heap.peakMiB(),
                    heap.heldMiB(),
                    heap.mostMiB(),
                    instance.database().peakMiB());
            time(instance, services, "export", home.resolve("out.ndjson"), rates);
        }
        Files.delete(file);
    }

    private static void time(
            Instance instance, int services, String command, Path file, Table rates)
            throws IOException, InterruptedException {
        long server = instance.server().cpuMillis();
        long database = instance.database().cpuMillis();
        Done done = instance.require(command, file.toString());
        rates.row(
                services,
                command,
                services / done.seconds(),
                done.seconds(),
                (instance.server().cpuMillis() - server) / 1e3,
                (instance.database().cpuMillis() - database) / 1e3);
        done.output()
                .lines()
                .filter(line -> !line.contains("%"))
                .limit(REPORT_LINES)
                .forEach(line -> rates.finding("%s of %,d: %s", command, services, line));
    }
}
