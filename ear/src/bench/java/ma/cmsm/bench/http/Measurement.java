package ma.cmsm.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import ma.cmsm.bench.http.LoadGenerator.Outcome;
import ma.cmsm.bench.product.Instance;
import ma.cmsm.bench.product.ProcessUsage;
import ma.cmsm.bench.report.Table;
import ma.cmsm.bench.sample.SampleQueries;

/** Loads one page after the other and keeps the account. */
final class Measurement {

    private static final int WARMING_CLIENTS = 2;

    /**
     * CPU of the server per request, milliseconds.
     *
     * @param compiler the part of it that the JVM still spends on compiling
     */
    record Cost(double all, double compiler) {

        static Cost of(ProcessUsage before, ProcessUsage after, long requests) {
            long compiled = Math.max(0, after.compilerMillis() - before.compilerMillis());
            long all = after.cpuMillis() - before.cpuMillis();
            return new Cost((double) all / requests, (double) compiled / requests);
        }

        double warm() {
            return all - compiler;
        }
    }

    private final Instance instance;
    private final List<Integer> clients;
    private final Times times;
    private final LoadGenerator generator = new LoadGenerator();
    private final Table table =
            new Table(
                    "http",
                    "Pages over HTTP",
                    "page",
                    "clients",
                    "requests/s",
                    "p50 ms",
                    "p99 ms",
                    "server CPU ms/request",
                    "of it JIT",
                    "database CPU ms/request",
                    "failures");

    /**
     * How long it takes.
     *
     * @param warmUp before each page
     * @param measured for each number of clients
     */
    record Times(WarmUp warmUp, Duration measured) {}

    Measurement(Instance instance, List<Integer> clients, Times times) {
        this.instance = instance;
        this.clients = clients;
        this.times = times;
    }

    void describe(int services) {
        table.load("%,d services on Payara Server, JIT full, heap 1g, embedded database", services);
        table.load(
                "closed loop on the same machine, HTTP/1.1 kept alive, gzip asked for; the clients'"
                        + " own CPU is not counted but takes its share of the cores");
        table.load(
                "each page: warm-up with %d clients %s; then %d s for each number of clients",
                WARMING_CLIENTS, times.warmUp().describe(), times.measured().toSeconds());
        table.load(
                "search page and API: the queries of the in-process search, %s", SampleQueries.MIX);
    }

    /** Measures a page. */
    void add(Target target) throws IOException {
        times.warmUp().run(instance, turn -> generator.run(target, WARMING_CLIENTS, turn));
        for (int count : clients) {
            measure(target, count);
        }
    }

    /** What a page costs that was warmed up before, one after the other. */
    Cost alone(Target target) throws IOException {
        ProcessUsage before = instance.server();
        Outcome outcome = generator.run(target, 1, times.measured());
        return Cost.of(before, instance.server(), outcome.requests());
    }

    private void measure(Target target, int count) throws IOException {
        ProcessUsage before = instance.server();
        long database = instance.database().cpuMillis();
        Outcome outcome = generator.run(target, count, times.measured());
        Cost cost = Cost.of(before, instance.server(), outcome.requests());
        database = instance.database().cpuMillis() - database;
        table.row(
                target.name(),
                count,
                outcome.perSecond(),
                outcome.p50Millis(),
                outcome.p99Millis(),
                cost.all(),
                cost.compiler(),
                (double) database / outcome.requests(),
                outcome.failures());
        System.out.printf(
                "%s, %d clients: %.0f requests/s, CPU %.2f ms each, of it JIT %.2f ms%n",
                target.name(), count, outcome.perSecond(), cost.all(), cost.compiler());
    }

    Table table() {
        return table;
    }
}
