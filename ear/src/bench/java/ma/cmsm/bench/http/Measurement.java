package ma.cmsm.bench.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import ma.cmsm.bench.http.LoadGenerator.Outcome;
import ma.cmsm.bench.product.Instance;
import ma.cmsm.bench.report.Table;
import ma.cmsm.bench.sample.SampleQueries;

/** Loads one page after the other and keeps the account. */
final class Measurement {

    private static final int WARMING_CLIENTS = 2;

    /** The compiler counts calls, not seconds: a slow page on a busy machine takes longer. */
    private static final int WARMING_REQUESTS = 6_000;

    private final Instance instance;
    private final List<Integer> clients;
    private final Duration warmUp;
    private final Duration measured;
    private final int patience;
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
                    "database CPU ms/request",
                    "failures");

    /**
     * @param warmUp one turn of warming up
     * @param patience the most turns, while the requests are still few
     */
    Measurement(
            Instance instance,
            List<Integer> clients,
            Duration warmUp,
            int patience,
            Duration measured) {
        this.instance = instance;
        this.clients = clients;
        this.warmUp = warmUp;
        this.measured = measured;
        this.patience = patience;
    }

    void describe(int services) {
        table.load("%,d services on Payara Server, JIT full, heap 1g, embedded database", services);
        table.load(
                "closed loop on the same machine, HTTP/1.1 kept alive, gzip asked for; the clients'"
                        + " own CPU is not counted but takes its share of the cores");
        table.load(
                "each page: warm-up with %d clients for %d s, up to %d times until %,d requests, then %d s for each number of clients",
                WARMING_CLIENTS,
                warmUp.toSeconds(),
                patience,
                WARMING_REQUESTS,
                measured.toSeconds());
        table.load(
                "search page and API: the queries of the in-process search, %s", SampleQueries.MIX);
    }

    /** Measures a page; CPU milliseconds of the server per request over all numbers of clients. */
    double add(Target target) throws IOException {
        warmUp(target);
        long requests = 0;
        long cpuMillis = 0;
        for (int count : clients) {
            long server = instance.server().cpuMillis();
            long database = instance.database().cpuMillis();
            Outcome outcome = generator.run(target, count, measured);
            server = instance.server().cpuMillis() - server;
            database = instance.database().cpuMillis() - database;
            row(target.name(), count, outcome, server, database);
            requests += outcome.requests();
            cpuMillis += server;
        }
        return (double) cpuMillis / requests;
    }

    private void warmUp(Target target) {
        long asked = 0;
        for (int turn = 0; turn == 0 || turn < patience && asked < WARMING_REQUESTS; turn++) {
            asked += generator.run(target, WARMING_CLIENTS, warmUp).requests();
        }
    }

    private void row(String page, int count, Outcome outcome, long server, long database) {
        System.out.printf(
                "%s, %d clients: %.0f requests/s, %.2f ms CPU%n",
                page, count, outcome.perSecond(), (double) server / outcome.requests());
        table.row(
                page,
                count,
                outcome.perSecond(),
                outcome.p50Millis(),
                outcome.p99Millis(),
                (double) server / outcome.requests(),
                (double) database / outcome.requests(),
                outcome.failures());
    }

    Table table() {
        return table;
    }
}
