package ma.cmsm.api.hsds;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.HsdsQueries;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.ServiceSearch;

/** Every service that was asked for, one a line: what is held at a time is their ids. */
final class ServicesStream implements StreamingOutput {

    private final ServicesAsked asked;
    private final ServiceSearch search;
    private final HsdsQueries directory;
    private final List<String> ids;

    /** Searches at once: while there is no index that is a problem, not a broken stream. */
    ServicesStream(ServicesAsked asked, ServiceSearch search, HsdsQueries directory) {
        this.asked = asked;
        this.search = search;
        this.directory = directory;
        this.ids = search.ids(asked.request(1, 1));
    }

    /** A service that was withdrawn meanwhile is left out. */
    @Override
    public void write(OutputStream out) throws IOException {
        for (String id : ids) {
            Optional<byte[]> published = search.published(id);
            if (published.isPresent()) {
                SearchHit hit = new SearchHit(id, 0, published.get());
                String item = directory.listItem(hit, asked.language().tag());
                out.write(item.getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }
}
