package ma.cmsm.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ma.cmsm.bench.sample.SampleQueries;
import ma.cmsm.bench.sample.SampleServices;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchRequest;

/** The pages that are measured, on one site. */
final class Targets {

    private static final int DISTINCT = 5_000;

    /** Facet names as the addresses of results pages have them. */
    private static final Map<String, String> PARAMETERS =
            Map.of(
                    Taxonomies.TERRITORY,
                    "place",
                    Taxonomies.THEME,
                    "theme",
                    Taxonomies.LANGUAGE,
                    "language");

    private final URI site;
    private final List<SearchRequest> requests =
            new SampleQueries(new Vocabulary()).first(DISTINCT);

    Targets(URI site) {
        this.site = site;
    }

    /** The very queries of the in-process measurement. */
    Target search() {
        return new Target(
                "search page",
                requests.stream().map(Targets::resultsPage).map(site::resolve).toList(),
                200);
    }

    Target service(int services) {
        return new Target(
                "service page",
                IntStream.range(0, Math.min(services, DISTINCT))
                        .mapToObj(number -> "/fr/services/" + SampleServices.serviceId(number))
                        .map(site::resolve)
                        .toList(),
                200);
    }

    Target home() {
        return Target.of("home", site.resolve("/fr/"));
    }

    /** The least that Facelets does here: frame, words, no index, no database. */
    Target bare() {
        return new Target(
                "bare stateless page (404)", List.of(site.resolve("/fr/nothing-here")), 404);
    }

    Target stylesheet() throws IOException, InterruptedException {
        URI address = new Page(site.resolve("/fr/")).linked().get(0);
        return Target.of("static file " + address.getPath().replaceAll(".*\\.", "."), address);
    }

    /** What is typed in them. */
    List<String> words() {
        return requests.stream().map(SearchRequest::query).toList();
    }

    Target hsds() {
        return new Target(
                "/api/hsds/services?search=",
                requests.stream()
                        .map(one -> "/api/hsds/services?per_page=20&search=" + encoded(one.query()))
                        .map(site::resolve)
                        .toList(),
                200);
    }

    private static String resultsPage(SearchRequest request) {
        StringBuilder address = new StringBuilder("/" + request.language() + "/services?q=");
        address.append(encoded(request.query()));
        request.filters()
                .forEach(
                        (facet, codes) ->
                                codes.forEach(
                                        code ->
                                                address.append('&')
                                                        .append(PARAMETERS.get(facet))
                                                        .append('=')
                                                        .append(encoded(code))));
        return request.page() > 1 ? address + "&page=" + request.page() : address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
