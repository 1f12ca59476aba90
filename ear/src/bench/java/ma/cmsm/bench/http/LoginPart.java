package ma.cmsm.bench.http;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.Part;
import ma.cmsm.bench.http.LoadGenerator.Outcome;
import ma.cmsm.bench.product.Instance;
import ma.cmsm.bench.product.ProcessUsage;
import ma.cmsm.bench.report.Report;
import ma.cmsm.bench.report.Table;

/**
 * How many people sign in a second, the hashing of their passwords included, and who waits then.
 */
public final class LoginPart implements Part {

    private static final List<Integer> CLIENTS = List.of(1, 2, 4, 8);
    private static final double TARGET_PER_SECOND = 20;
    private static final int WARMING_CLIENTS = 4;
    private static final int MOST_TURNS = 12;

    /** Visitors of the public site meanwhile: a page each, together so far apart. */
    private static final Duration READING = Duration.ofMillis(50);

    @Override
    public void run(Options options, Report report) throws IOException, InterruptedException {
        Path home = options.work().resolve("login-home");
        Map<String, String> settings = Map.of("CMSM_DEMO", "true", "CMSM_JIT", "full");
        try (Instance instance = Instance.start(options, home, settings)) {
            report.add(measure(options, instance));
        }
    }

    private static Table measure(Options options, Instance instance) throws IOException {
        WarmUp warmUp =
                options.quick()
                        ? new WarmUp(Duration.ofSeconds(2), 1)
                        : new WarmUp(Duration.ofSeconds(20), MOST_TURNS);
        Duration measured = options.lasting(Duration.ofSeconds(20), Duration.ofSeconds(2));
        SignIns signIns = new SignIns(instance.site());
        Table table = table(warmUp, measured);
        warmUp.run(instance, turn -> signIns.run(WARMING_CLIENTS, turn));
        double most = 0;
        long failures = 0;
        for (int clients : CLIENTS) {
            ProcessUsage before = instance.server();
            CompletableFuture<Outcome> visitor =
                    CompletableFuture.supplyAsync(() -> visit(instance.site(), measured));
            Outcome outcome = signIns.run(clients, measured);
            Outcome visits = visitor.join();
            double cpu = instance.server().cpuMillis() - before.cpuMillis();
            table.row(
                    clients,
                    outcome.perSecond(),
                    outcome.p50Millis(),
                    outcome.p99Millis(),
                    cpu / outcome.requests(),
                    visits.perSecond(),
                    visits.p50Millis(),
                    visits.p99Millis(),
                    outcome.failures() + visits.failures());
            most = Math.max(most, outcome.perSecond());
            failures += outcome.failures() + visits.failures();
        }
        return table.target("20 sign-ins a second", most >= TARGET_PER_SECOND)
                .target("nobody was turned away, and the site answered", failures == 0);
    }

    private static Outcome visit(URI site, Duration duration) {
        Target home = Target.of("home", site.resolve("/fr/"));
        return new LoadGenerator().run(home, 1, duration, READING);
    }

    private static Table table(WarmUp warmUp, Duration measured) {
        return new Table(
                        "login",
                        "Signing in (first step: form, password, Argon2id m=19 MiB t=2 p=1)",
                        "people at once",
                        "sign-ins/s",
                        "p50 ms",
                        "p99 ms",
                        "server CPU ms/sign-in, visitor included",
                        "home pages/s meanwhile",
                        "p50 ms",
                        "p99 ms",
                        "failures")
                .load("Payara Server, JIT full, demonstration, embedded database, same machine")
                .load("visitors ask for a page every %d ms meanwhile", READING.toMillis())
                .load(
                        "warm-up %s; then %d s for each number; each loads the form and sends it",
                        warmUp.describe(), measured.toSeconds());
    }
}
