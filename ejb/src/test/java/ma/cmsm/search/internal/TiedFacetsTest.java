package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Tie;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom a service welcomes how is asked for, and counted, together. */
class TiedFacetsTest {

    @TempDir Path folder;
    private final Indexes source = new Indexes();
    private LuceneIndex index;

    @BeforeEach
    void build() throws IOException {
        index = new LuceneIndex(folder, Clock.systemUTC());
        service("women", "woman=only", "child=open");
        service("children", "child=only");
        service("all", "woman=open", "child=mainly");
        IndexRebuild.run(index, List.of(source), Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void anAudienceAndAWelcomeMeanThatWelcomeOfThatAudience() {
        assertEquals(List.of("children"), ids(find("child", "only")));
        assertEquals(List.of("women"), ids(find("child", "open")));
        assertEquals(List.of("all"), ids(find("woman", "open")));
        assertEquals(List.of("all", "women"), ids(find("woman", "only,open")));
    }

    @Test
    void eachAloneIsAsBefore() {
        assertEquals(List.of("children", "women"), ids(find("", "only")));
        assertEquals(List.of("all", "children", "women"), ids(find("child", "")));
    }

    @Test
    void countsSayWhatAChoiceWouldLeave() {
        assertEquals(Map.of("only", 1L, "open", 1L, "mainly", 1L), counts("welcome", "child", ""));
        assertEquals(Map.of("woman", 1L, "child", 1L), counts("audience", "", "only"));
        assertEquals(Map.of("woman", 1L, "child", 1L), counts("audience", "woman", "only"));
        assertEquals(Map.of("only", 1L, "open", 1L), counts("welcome", "woman", "only"));
        for (String audience : List.of("woman", "child")) {
            counts("welcome", audience, "")
                    .forEach((welcome, n) -> assertEquals(n, find(audience, welcome).total()));
        }
    }

    private void service(String id, String... welcomes) {
        Set<Tie> ties =
                Arrays.stream(welcomes)
                        .map(each -> each.split("="))
                        .map(each -> new Tie("audience", each[0], "welcome", each[1]))
                        .collect(Collectors.toSet());
        String audiences = ties.stream().map(Tie::code).collect(Collectors.joining(","));
        String modes =
                ties.stream().map(Tie::otherCode).distinct().collect(Collectors.joining(","));
        source.with(
                id,
                Map.of("fr", Indexes.texts(id, "")),
                new Facts(Optional.empty(), Where.UNKNOWN, List.of(), Set.of(), ties),
                "audience=" + audiences,
                "welcome=" + modes);
    }

    private SearchResult find(String audience, String welcome) {
        Map<String, Set<String>> filters = new TreeMap<>();
        if (!audience.isEmpty()) {
            filters.put("audience", Set.of(audience.split(",")));
        }
        if (!welcome.isEmpty()) {
            filters.put("welcome", Set.of(welcome.split(",")));
        }
        return index.find("service", new SearchRequest("", "fr", filters, Sort.NAME, 1, 20));
    }

    private Map<String, Long> counts(String facet, String audience, String welcome) {
        return find(audience, welcome).facets().get(facet).stream()
                .collect(
                        Collectors.toMap(
                                SearchResult.FacetCount::code, SearchResult.FacetCount::count));
    }

    private static List<String> ids(SearchResult found) {
        return found.hits().stream().map(SearchHit::id).toList();
    }
}
