package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.OpeningRule;
import ma.cmsm.search.OpeningRule.NthDay;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Near;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.FacetCount;
import ma.cmsm.search.Timetable;
import ma.cmsm.search.Timetable.Slot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts and hits of random selections are those that counting one by one gives. */
class FacetCountsTest {

    private static final int SERVICES = 300;
    private static final int SELECTIONS = 400;
    private static final List<String> FACETS = List.of("theme", "fee", "document", "welcome");
    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    /** An hour of a Monday: minutes are not drawn. */
    private static final Instant MONDAY_MIDNIGHT = Instant.parse("2026-11-22T23:00:00Z");

    /** A service as one who counts by hand sees it. */
    private record Known(
            String id,
            String word,
            Map<String, Set<String>> facets,
            Optional<Position> position,
            boolean comes,
            Optional<int[]> hours) {

        boolean isOpen(int hour) {
            return hours.isEmpty() || hours.get()[0] <= hour && hour < hours.get()[1];
        }

        /** Within about so many kilometres, a degree of latitude being 111.195. */
        boolean isNear(double radiusKm) {
            return comes
                    || position.map(p -> Math.abs(p.latitude() - 30) * 111.19508 <= radiusKm)
                            .orElse(true);
        }

        boolean carriesAny(String facet, Set<String> codes) {
            return facets.getOrDefault(facet, Set.of()).stream().anyMatch(codes::contains);
        }
    }

    /** What is asked, as one who counts by hand reads it. */
    private record Selection(
            String word,
            Map<String, Set<String>> filters,
            Optional<Double> radiusKm,
            Optional<Integer> hour) {

        boolean leaves(Known service, String exceptFacet) {
            return (word.isEmpty() || service.word().equals(word))
                    && radiusKm.map(service::isNear).orElse(true)
                    && hour.map(service::isOpen).orElse(true)
                    && filters.entrySet().stream()
                            .filter(filter -> !filter.getKey().equals(exceptFacet))
                            .allMatch(f -> service.carriesAny(f.getKey(), f.getValue()));
        }
    }

    @TempDir private Path folder;
    private final Random random = new Random(20261124);
    private final List<Known> services = new ArrayList<>();
    private LuceneIndex index;

    @BeforeEach
    void build() throws IOException {
        Indexes source = new Indexes();
        for (int i = 0; i < SERVICES; i++) {
            Known known = service("s" + i);
            services.add(known);
            source.with(
                    known.id(),
                    Map.of("fr", Indexes.texts(known.word(), "")),
                    facts(known),
                    known.facets().entrySet().stream()
                            .map(each -> each.getKey() + "=" + String.join(",", each.getValue()))
                            .toArray(String[]::new));
        }
        index = new LuceneIndex(folder, Clock.systemUTC());
        IndexRebuild.run(index, List.of(source), Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void countsAndHitsAreThoseOfCountingOneByOne() {
        int found = 0;
        for (int i = 0; i < SELECTIONS; i++) {
            Selection selection = selection();
            SearchResult result = index.find("service", request(selection));
            Set<String> expected =
                    services.stream()
                            .filter(service -> selection.leaves(service, ""))
                            .map(Known::id)
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected.size(), result.total(), selection::toString);
            assertEquals(expected, new TreeSet<>(allIds(selection)), selection::toString);
            for (String facet : FACETS) {
                assertEquals(recount(selection, facet), counts(result, facet), facet + selection);
            }
            found += expected.isEmpty() ? 0 : 1;
        }
        assertTrue(found > SELECTIONS / 2, "most selections find something");
    }

    @Test
    void everySelectionHasOneOrder() {
        for (int i = 0; i < 50; i++) {
            Selection selection = selection();
            List<String> pages = new ArrayList<>();
            SearchRequest asked = request(selection);
            SearchResult first = index.find("service", asked);
            for (int page = 1; page <= first.pages(); page++) {
                SearchRequest next =
                        new SearchRequest(
                                asked.query(),
                                "fr",
                                asked.filters(),
                                asked.occasion(),
                                asked.sort(),
                                page,
                                7);
                index.find("service", next).hits().forEach(hit -> pages.add(hit.id()));
            }
            if (first.total() > 0) {
                assertEquals(allIds(selection), pages, selection::toString);
            }
        }
    }

    private Map<String, Long> recount(Selection selection, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        for (Known service : services) {
            if (selection.leaves(service, facet)) {
                service.facets()
                        .getOrDefault(facet, Set.of())
                        .forEach(code -> counts.merge(code, 1L, Long::sum));
            }
        }
        return counts;
    }

    private static Map<String, Long> counts(SearchResult result, String facet) {
        Map<String, Long> counts = new TreeMap<>();
        for (FacetCount each : result.facets().getOrDefault(facet, List.of())) {
            counts.put(each.code(), each.count());
        }
        return counts;
    }

    private List<String> allIds(Selection selection) {
        return index.ids("service", request(selection));
    }

    private Known service(String id) {
        Map<String, Set<String>> facets = new HashMap<>();
        for (String facet : FACETS) {
            Set<String> codes = codes(facet);
            if (!codes.isEmpty()) {
                facets.put(facet, codes);
            }
        }
        Optional<Position> position =
                random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(new Position(30 + random.nextDouble() * 2 - 1, -9.5));
        int opens = random.nextInt(20);
        Optional<int[]> hours =
                random.nextInt(3) == 0
                        ? Optional.empty()
                        : Optional.of(new int[] {opens, opens + 1 + random.nextInt(4)});
        return new Known(id, word(), facets, position, random.nextInt(8) == 0, hours);
    }

    private String word() {
        return List.of("alpha", "bravo", "charlie").get(random.nextInt(3));
    }

    private Set<String> codes(String facet) {
        Set<String> codes = new TreeSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            codes.add(facet + random.nextInt(5));
        }
        return codes;
    }

    private static Facts facts(Known known) {
        return new Facts(
                Optional.empty(),
                new Where(known.position().stream().toList(), false, known.comes()),
                known.hours().map(FacetCountsTest::timetable),
                Set.of());
    }

    private static Timetable timetable(int[] hours) {
        Slot slot = new Slot(LocalTime.of(hours[0], 0), LocalTime.of(hours[1] % 24, 0));
        return new Timetable(
                MOROCCO,
                List.of(
                        new OpeningRule(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                1,
                                Arrays.stream(DayOfWeek.values())
                                        .map(day -> new NthDay(0, day))
                                        .toList(),
                                List.of(),
                                Optional.of(slot),
                                false)));
    }

    private Selection selection() {
        Map<String, Set<String>> filters = new HashMap<>();
        for (String facet : FACETS) {
            if (random.nextInt(3) == 0) {
                Set<String> codes = codes(facet);
                filters.put(facet, codes.isEmpty() ? Set.of(facet + 1) : codes);
            }
        }
        return new Selection(
                random.nextInt(3) == 0 ? word() : "",
                filters,
                random.nextBoolean() ? Optional.of(5 + random.nextDouble() * 80) : Optional.empty(),
                random.nextBoolean() ? Optional.of(random.nextInt(24)) : Optional.empty());
    }

    private static SearchRequest request(Selection asked) {
        Occasion occasion =
                new Occasion(
                        asked.radiusKm().map(km -> new Near(new Position(30, -9.5), km)),
                        asked.hour().map(hour -> MONDAY_MIDNIGHT.plusSeconds(hour * 3_600L)));
        return new SearchRequest(
                asked.word(), "fr", asked.filters(), occasion, Sort.RELEVANCE, 1, 7);
    }

    @Test
    void hitsSayWhatTheySay() {
        Selection all = new Selection("", Map.of(), Optional.of(80.0), Optional.empty());
        Map<String, Known> byId =
                services.stream().collect(Collectors.toMap(Known::id, known -> known));
        for (SearchHit hit : index.find("service", request(all)).hits()) {
            Known known = byId.get(hit.id());
            assertEquals(known.comes(), hit.away().orElseThrow().comesToYou());
            assertEquals(
                    known.position().isPresent(),
                    hit.away().orElseThrow().kilometres().isPresent());
        }
    }
}
