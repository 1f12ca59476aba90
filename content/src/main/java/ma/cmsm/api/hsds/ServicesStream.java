package ma.cmsm.api.hsds;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import ma.cmsm.api.http.Json;
import ma.cmsm.directory.HsdsQueries;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.ServiceSearch;

/** Every service that was asked for, one a line, in bounded memory. */
final class ServicesStream implements StreamingOutput {

    private final ServicesAsked asked;
    private final ServiceSearch search;
    private final HsdsQueries directory;
    private final SearchResult first;

    /**
     * Asks for the first page at once: while there is no index that is a problem, not a broken
     * stream.
     */
    ServicesStream(ServicesAsked asked, ServiceSearch search, HsdsQueries directory) {
        this.asked = asked;
        this.search = search;
        this.directory = directory;
        this.first = find(1);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        SearchResult page = first;
        write(page, out);
        while (page.page() < page.pages()) {
            int next = page.page() + 1;
            page = find(next);
            if (page.page() < next) {
                return; // the index has shrunk meanwhile, and the last page was written
            }
            write(page, out);
        }
    }

    private SearchResult find(int page) {
        return search.find(asked.request(page, SearchRequest.MOST_PER_PAGE));
    }

    private void write(SearchResult page, OutputStream out) throws IOException {
        for (SearchHit hit : page.hits()) {
            out.write(Json.bytes(directory.listItem(hit, asked.language().tag())));
            out.write('\n');
        }
        out.flush();
    }
}
