package ma.cmsm.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import ma.cmsm.directory.internal.hsds.PublicService;
import ma.cmsm.directory.internal.publish.RecentReadings;
import ma.cmsm.platform.StableId;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexSource;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.ServiceSearch;

/** The directory as HSDS 3.1 JSON: valid against the official schemas, without nulls. */
@ApplicationScoped
public class HsdsQueries {

    /** The kind of what the directory hands to the index. */
    private static final String SERVICE = "service";

    /** The text of an item takes so much of what it was read of, compressed; Arabic, measured. */
    private static final double ITEM_GROWTH = 1.5;

    private ServiceSearch search;
    private Iterable<IndexSource> sources;
    private PublicService projection;
    private RecentReadings<String> listItems;

    /** For the proxy of the container. */
    protected HsdsQueries() {}

    @Inject
    public HsdsQueries(
            ServiceSearch search, Taxonomies taxonomies, @Any Instance<IndexSource> sources) {
        this(search, taxonomies, (Iterable<IndexSource>) sources);
    }

    HsdsQueries(ServiceSearch search, Taxonomies taxonomies, Iterable<IndexSource> sources) {
        this.search = search;
        this.projection = new PublicService(taxonomies);
        this.listItems =
                new RecentReadings<>(
                        (representation, language) ->
                                projection.listItem(representation, language).toString(),
                        taxonomies::edition,
                        ITEM_GROWTH);
        this.sources = sources;
    }

    /**
     * One service, fully nested (HSDS {@code /services/{id}}), its texts in a language where there
     * is a translation; {@code available_languages} names the others. Confidential places are left
     * out. The database is read only when the index does not hold the service (yet).
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is needed and away
     */
    public Optional<ObjectNode> findService(String id, String language) {
        if (!StableId.isUuid(id)) {
            return Optional.empty();
        }
        String canonical = id.toLowerCase(Locale.ROOT);
        return search.published(canonical)
                .or(() -> justPublished(canonical))
                .map(representation -> projection.full(representation, language));
    }

    /**
     * A hit as an item of a list: one-to-one fields, organization and program only; JSON text, for
     * lists give the same items again and again.
     */
    public String listItem(SearchHit hit, String language) {
        return listItems.of(hit, language);
    }

    /** A hit fully nested. */
    public ObjectNode full(SearchHit hit, String language) {
        return projection.full(hit.representation(), language);
    }

    private Optional<byte[]> justPublished(String id) {
        for (IndexSource source : sources) {
            if (source.kind().equals(SERVICE)) {
                return source.read(List.of(id)).stream()
                        .findFirst()
                        .map(IndexDocument::representation);
            }
        }
        return Optional.empty();
    }
}
