package ma.cmsm.api.hsds;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import ma.cmsm.api.http.Json;
import ma.cmsm.directory.HsdsQueries;
import ma.cmsm.search.SearchResult;

/** A page of services in the envelope of HSDS ({@code Page}). */
final class ServicesPage {

    private ServicesPage() {}

    /** A page behind the last is there, and empty. */
    static ObjectNode of(ServicesAsked asked, SearchResult found, HsdsQueries directory) {
        long pages = (found.total() + asked.perPage() - 1) / asked.perPage();
        ObjectNode page = Json.object();
        ArrayNode contents = page.arrayNode();
        if (asked.page() <= pages) {
            String language = asked.language().tag();
            found.hits().forEach(hit -> contents.add(directory.listItem(hit, language)));
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
