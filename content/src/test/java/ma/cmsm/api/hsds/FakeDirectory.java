package ma.cmsm.api.hsds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import ma.cmsm.api.http.Json;
import ma.cmsm.directory.HsdsQueries;
import ma.cmsm.directory.PlaceView.Point;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchIndex;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.ServiceSearch;

/** A directory of so many services whose ids are their places, and its doors. */
final class FakeDirectory {

    static final String TERM = "7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a21";

    int services;
    long generation = 1;
    Instant now = Instant.parse("2026-11-24T09:00:30Z");
    boolean indexAway;
    boolean broken;
    final List<SearchRequest> asked = new ArrayList<>();

    FakeDirectory(int services) {
        this.services = services;
    }

    ServicesResource resource() {
        return new ServicesResource(
                new Search(),
                new Index(),
                new Queries(),
                taxonomies(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Taxonomies taxonomies() {
        Map<String, String> names = Map.of("fr", "Hôpital");
        return Taxonomies.holding(
                List.of(
                        new Term(
                                "agadir",
                                "territory",
                                "09.001.01.01",
                                Optional.empty(),
                                Map.of("fr", "Agadir"),
                                Optional.of("commune"),
                                Optional.of(new Point(30.42, -9.6))),
                        new Term(
                                TERM,
                                "theme",
                                "sante.hopital",
                                Optional.empty(),
                                names,
                                Optional.empty(),
                                Optional.empty())));
    }

    private static ObjectNode service(String id, String language) {
        ObjectNode service = Json.object();
        service.put("id", id);
        service.put("text_language", language);
        return service;
    }

    private final class Search extends ServiceSearch {
        @Override
        public SearchResult find(SearchRequest request) {
            hear(request);
            int pages = Math.max(1, (services + request.perPage() - 1) / request.perPage());
            int page = Math.min(request.page(), pages);
            List<SearchHit> hits = new ArrayList<>();
            int first = (page - 1) * request.perPage();
            for (int i = first; i < Math.min(services, first + request.perPage()); i++) {
                hits.add(new SearchHit("" + i, 1, ("" + i).getBytes(StandardCharsets.UTF_8)));
            }
            return new SearchResult(services, page, pages, hits, Map.of());
        }

        @Override
        public List<String> ids(SearchRequest request) {
            hear(request);
            return IntStream.range(0, services).mapToObj(Integer::toString).toList();
        }

        @Override
        public Optional<byte[]> published(String id) {
            return Optional.of(id.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** As if it were asked something. */
    private void hear(SearchRequest request) {
        if (indexAway) {
            throw new Refused(Refused.Kind.UNAVAILABLE, "search.not-ready");
        }
        if (broken) {
            throw new IllegalStateException("secret of the house");
        }
        asked.add(request);
    }

    private final class Index extends SearchIndex {
        @Override
        public long generation() {
            return generation;
        }
    }

    private final class Queries extends HsdsQueries {
        @Override
        public Optional<ObjectNode> findService(String id, String language) {
            return id.matches("[0-9]+") && Integer.parseInt(id) < services
                    ? Optional.of(service(id, language))
                    : Optional.empty();
        }

        @Override
        public String listItem(SearchHit hit, String language) {
            return service(hit.id(), language).toString();
        }
    }
}
