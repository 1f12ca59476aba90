package ma.cmsm.bench.http;

import java.io.IOException;
import java.time.Duration;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.http.LoadGenerator.Outcome;
import ma.cmsm.bench.report.Table;

/** The search of the API beside OpenSearch with the same services, on this machine. */
final class ApiReference {

    /** Where the classpath of OpenSearch is handed over. */
    private static final String CLASSPATH = "bench.opensearch";

    private static final int WARM_UP_TURNS = 3;

    private final Options options;
    private final Targets targets;
    private final LoadGenerator generator = new LoadGenerator();
    private final Table table =
            new Table(
                    "http-reference",
                    "API search beside OpenSearch",
                    "what",
                    "requests/s",
                    "p50 ms",
                    "p99 ms",
                    "failures");

    ApiReference(Options options, Targets targets) {
        this.options = options;
        this.targets = targets;
    }

    /** Measures ours, OpenSearch, and ours again: the server is to be warm. */
    Table table() throws IOException, InterruptedException {
        table.load("%,d services; one client; the same words", options.siteSize());
        table.load("OpenSearch 2.19 over REST: one node, one shard, one segment, heap 1g");
        table.load("words only: as French, Arabic and English, no slips, no facets");
        table.load("slips: the same, slips besides (fuzziness AUTO); ours, with meanings besides");
        table.load("slips and facets: every facet counted besides, which ours does for pages only");
        Outcome before = measure(targets.hsds());
        Outcome words;
        Outcome slips;
        Outcome everything;
        try (OpenSearch opensearch = OpenSearch.start(options, classpath())) {
            OpenSearchServices services = new OpenSearchServices(opensearch);
            services.fill(options.siteSize());
            words = warm(services.words(targets.words()));
            slips = warm(services.slips(targets.words()));
            everything = warm(services.everything(targets.words()));
        }
        Outcome after = measure(targets.hsds());
        double ours = (before.p50Millis() + after.p50Millis()) / 2;
        return table.finding("p50 / OpenSearch, words only = %.2f", ours / words.p50Millis())
                .finding("p50 / OpenSearch, slips = %.2f", ours / slips.p50Millis())
                .finding("p50 / OpenSearch, slips and facets = %.2f", ours / everything.p50Millis())
                .target("p50 <= half of OpenSearch, words only", ours <= words.p50Millis() / 2)
                .target("p50 <= half of OpenSearch, slips", ours <= slips.p50Millis() / 2);
    }

    private static String classpath() throws IOException {
        String classpath = System.getProperty(CLASSPATH, "");
        if (classpath.isEmpty()) {
            throw new IOException("Nobody says where OpenSearch is: -D" + CLASSPATH);
        }
        return classpath;
    }

    private Outcome warm(Target target) {
        for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
            generator.run(target, 1, lasting(Duration.ofSeconds(15)));
        }
        return measure(target);
    }

    private Outcome measure(Target target) {
        Outcome outcome = generator.run(target, 1, lasting(Duration.ofSeconds(10)));
        table.row(
                target.name(),
                outcome.perSecond(),
                outcome.p50Millis(),
                outcome.p99Millis(),
                outcome.failures());
        System.out.printf("%s: p50 %.2f ms%n", target.name(), outcome.p50Millis());
        return outcome;
    }

    private Duration lasting(Duration full) {
        return options.lasting(full, Duration.ofSeconds(1));
    }
}
