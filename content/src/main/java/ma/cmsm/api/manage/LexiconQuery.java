package ma.cmsm.api.manage;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import ma.cmsm.api.http.Numbers;
import ma.cmsm.search.Thesaurus;
import ma.cmsm.search.ThesaurusFilter;

/** Which terms to list, as they were asked for. */
public class LexiconQuery {

    private static final int PER_PAGE = 100;

    @QueryParam("facet")
    List<String> facets = List.of();

    @QueryParam("code")
    List<String> codes = List.of();

    @QueryParam("language")
    List<String> languages = List.of();

    @QueryParam("page")
    String page;

    @QueryParam("per_page")
    String perPage;

    ThesaurusFilter filter() {
        return new ThesaurusFilter(Set.copyOf(facets), Set.copyOf(codes), Set.copyOf(languages));
    }

    int page() {
        return page(page);
    }

    int perPage() {
        return perPage(perPage);
    }

    static int page(String given) {
        return (int) Numbers.positive("page", given, Integer.MAX_VALUE, 1);
    }

    static int perPage(String given) {
        return (int) Numbers.positive("per_page", given, Thesaurus.MOST_PER_PAGE, PER_PAGE);
    }
}
