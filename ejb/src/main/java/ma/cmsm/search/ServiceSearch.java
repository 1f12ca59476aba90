package ma.cmsm.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ma.cmsm.search.internal.IndexKeeper;

/** The search door of the public directory. It answers while the database is away. */
@ApplicationScoped
public class ServiceSearch {

    private static final String KIND = "service";

    @Inject private IndexKeeper keeper;

    /**
     * Finds services.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE while there is no index to ask yet
     */
    public SearchResult find(SearchRequest request) {
        return keeper.search().find(KIND, request);
    }

    /**
     * Why a search finds what it finds: its hits in the order of relevance, and what they owe their
     * places to. Dearer than {@link #find}, and never remembered: for editors.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE while there is no index to ask yet
     */
    public Explanation explain(SearchRequest request) {
        return keeper.index().explain(KIND, request);
    }

    /**
     * The ids of all services that match, in the order of {@link #find}; page and size of the
     * request do not matter. For whoever wants everything: one search instead of one per page.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE while there is no index to ask yet
     */
    public List<String> ids(SearchRequest request) {
        return keeper.index().ids(KIND, request);
    }

    /**
     * The published representation of one service as the index holds it.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE while there is no index to ask yet
     */
    public Optional<byte[]> published(String id) {
        return keeper.index().published(KIND, id);
    }

    /**
     * What somebody may be about to type, who has typed this much.
     *
     * @param typed words, the last one perhaps unfinished
     * @param language the reader's: names in it come first
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE while there is no index to ask yet
     */
    public Suggestions suggest(String typed, String language) {
        return keeper.index().suggest(KIND, typed, language);
    }
}
