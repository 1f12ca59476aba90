package ma.cmsm.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.Options;
import ma.cmsm.bench.http.Measurement.Cost;
import ma.cmsm.bench.product.Instance;
import ma.cmsm.bench.report.Table;
import ma.cmsm.bench.sample.SampleQueries;
import ma.cmsm.bench.search.IndexFolder;
import ma.cmsm.bench.search.QueryCost;

/**
 * What a page of results costs beside its query. This machine's speed changes from minute to
 * minute: so the pages are measured before and after the query, and once more beside the queries
 * that the server itself makes for them.
 */
final class PageRatio {

    private static final double TARGET_RATIO = 3;

    private final Options options;
    private final Instance instance;
    private final Measurement measurement;
    private final Targets targets;

    PageRatio(Options options, Instance instance, Measurement measurement, Targets targets) {
        this.options = options;
        this.instance = instance;
        this.measurement = measurement;
        this.targets = targets;
    }

    /**
     * CPU per request, milliseconds.
     *
     * @param page of results, nothing compiled meanwhile
     * @param bare the least page, likewise
     * @param query within the server, for the page
     */
    private record Round(double page, double bare, double query) {

        Round mean(Round other) {
            return new Round(
                    (page + other.page) / 2, (bare + other.bare) / 2, (query + other.query) / 2);
        }
    }

    private Round round() throws IOException, InterruptedException {
        Cost[] page = new Cost[1];
        double query =
                Recorded.meanMillis(
                        options,
                        instance.serverPid(),
                        () -> page[0] = measurement.alone(targets.search()));
        return new Round(page[0].warm(), measurement.alone(targets.bare()).warm(), query);
    }

    Table table() throws IOException, InterruptedException {
        Duration warmUp = options.lasting(Duration.ofSeconds(30), Duration.ofSeconds(4));
        ChildJvm jvm = new ChildJvm(options, "1g", false);
        Path index = IndexFolder.require(options, options.siteSize());
        Round before = round();
        JsonNode query = jvm.run(QueryCost.class, index, warmUp.toSeconds());
        Round both = before.mean(round());
        double alone = query.path("processMillis").asDouble();
        double allowed = TARGET_RATIO * alone + both.bare();
        double allowedThere = TARGET_RATIO * both.query() + both.bare();
        return new Table("http-ratio", "Search page against its query (CPU ms)", "what", "CPU ms")
                .load("%,d services; user and system time of the whole process", options.siteSize())
                .load("pages: one client, compiling left out, mean of before and after the query")
                .load("query in process: %s, one thread, warm", jvm.describe())
                .load("query in the server: its thread, as the flight recorder sees it")
                .load("all the same queries: %s", SampleQueries.MIX)
                .row("query in process", alone)
                .row("of it the searching thread", query.path("meanMillis").asDouble())
                .row("query in the server, for the page", both.query())
                .row("bare stateless page over HTTP", both.bare())
                .row("search page over HTTP", both.page())
                .row("allowed: 3 x query in process + bare page", allowed)
                .row("allowed: 3 x query in the server + bare page", allowedThere)
                .finding("search page / allowed = %.2f", both.page() / allowed)
                .finding("with the query in the server = %.2f", both.page() / allowedThere)
                .finding(
                        "%.0f%% of the queries find something",
                        query.path("foundPercent").asDouble())
                .target("search page <= 3 x query in process + bare page", both.page() <= allowed)
                .target(
                        "search page <= 3 x query in the server + bare page",
                        both.page() <= allowedThere);
    }
}
