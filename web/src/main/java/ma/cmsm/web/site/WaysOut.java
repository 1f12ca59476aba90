package ma.cmsm.web.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.ServiceSearch;

/**
 * What somebody may do whose search found nothing.
 *
 * @param questions like the one asked, that do find something
 * @param helpers whom to ask, the nearest first
 */
public record WaysOut(List<Way> questions, List<ThemeTile> themes, List<Helper> helpers) {

    /** Something was found: nobody looks for a way out. */
    static final WaysOut NONE = new WaysOut(List.of(), List.of(), List.of());

    /** A question, in words, and its address. */
    public record Way(String words, String href) {}

    /** Looks for ways out; needs what the page of results needs. */
    record Finder(
            ServiceSearch search,
            DirectoryQueries directory,
            Taxonomies taxonomies,
            Visit visit,
            Instant now) {

        WaysOut find(SearchAddress asked, SearchResult result) {
            return new WaysOut(
                    questions(asked, result.reading().unknown()),
                    ThemeTile.all(taxonomies, visit),
                    new Helpers(search, directory, taxonomies, visit)
                            .find(asked.codes(Facet.PLACE)));
        }

        private List<Way> questions(SearchAddress asked, List<String> unknown) {
            List<Way> ways = new ArrayList<>();
            if (!asked.words().isEmpty()) {
                if (asked.isFiltered() && count(asked.unfiltered()) > 0) {
                    ways.add(way("site_search.nothing.everywhere", asked.unfiltered()));
                }
                Shorter.of(asked, unknown, this::count)
                        .map(shorter -> way("site_search.nothing.without", shorter))
                        .ifPresent(ways::add);
            }
            return ways;
        }

        private Way way(String key, SearchAddress address) {
            String words = visit.words().with(key, address.words());
            return new Way(words, visit.href(address.href()));
        }

        private long count(SearchAddress address) {
            SearchRequest all = address.request(visit.language(), taxonomies, now);
            SearchRequest first =
                    new SearchRequest(
                            all.query(),
                            all.language(),
                            all.filters(),
                            all.occasion(),
                            all.sort(),
                            1,
                            1,
                            false);
            return search.find(first).total();
        }
    }
}
