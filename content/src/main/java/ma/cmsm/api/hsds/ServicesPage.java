package ma.cmsm.api.hsds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.List;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.directory.HsdsQueries;
import ma.cmsm.search.SearchResult;

/** A page of services in the envelope of HSDS ({@code Page}). */
final class ServicesPage {

    private ServicesPage() {}

    /**
     * A page behind the last is there, and empty.
     *
     * @throws ProblemException {@code invalid-parameter} when it is too deep to turn to
     */
    static ObjectNode of(ServicesAsked asked, SearchResult found, HsdsQueries directory) {
        long pages = (found.total() + asked.perPage() - 1) / asked.perPage();
        if (asked.page() > asked.request().lastPage() && asked.page() <= pages) {
            throw ProblemException.invalidParameter(
                    "page",
                    Long.toString(asked.page()),
                    List.of("1–" + asked.request().lastPage(), "format=ndjson"));
        }
        ObjectNode page = Json.object();
        ArrayNode contents = page.arrayNode();
        if (asked.page() <= pages) {
            String language = asked.language().tag();
            found.hits()
                    .forEach(
                            hit ->
                                    contents.addRawValue(
                                            new RawValue(directory.listItem(hit, language))));
        }
        page.put("total_items", found.total());
        page.put("total_pages", pages);
        page.put("page_number", asked.page());
        page.put("size", contents.size());
        page.put("first_page", asked.page() == 1);
        page.put("last_page", asked.page() >= pages);
        page.put("empty", contents.isEmpty());
        page.set("contents", contents);
        return page;
    }
}
