package ma.cmsm.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The search door of the public directory. It answers while the database is away. */
@ApplicationScoped
public class ServiceSearch {

    /**
     * Finds services.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE while there is no index to ask yet
     */
    public SearchResult find(SearchRequest request) {
        throw new UnsupportedOperationException();
    }

    /** The published representation of one service as the index holds it. */
    public Optional<byte[]> published(String id) {
        throw new UnsupportedOperationException();
    }
}
