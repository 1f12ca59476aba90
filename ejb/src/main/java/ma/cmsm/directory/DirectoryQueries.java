package ma.cmsm.directory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.internal.publish.PublicationStore;
import ma.cmsm.directory.internal.publish.PublishedJson;
import ma.cmsm.directory.internal.publish.RecentReadings;
import ma.cmsm.directory.internal.view.CardFacts;
import ma.cmsm.directory.internal.view.CardFields;
import ma.cmsm.directory.internal.view.OrganizationViews;
import ma.cmsm.directory.internal.view.ServiceViews;
import ma.cmsm.platform.Database;
import ma.cmsm.platform.StableId;
import ma.cmsm.search.Highlights;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.ServiceSearch;

/** What people read in the directory, in their language. Published records only. */
@ApplicationScoped
public class DirectoryQueries {

    /** What a card says takes so much of what it was read of, compressed; measured. */
    private static final double CARD_GROWTH = 1.25;

    @Inject ServiceSearch search;

    @Inject PublicationStore store;

    @Inject Taxonomies taxonomies;

    @Inject Clock clock;

    private final RecentReadings<CardFacts> cards =
            new RecentReadings<>(this::facts, () -> taxonomies.edition(), CARD_GROWTH);

    /** A search hit as a card; reads nothing but the hit. */
    public ServiceCard card(SearchHit hit, String language) {
        return card(hit, language, Highlights.NONE, Optional.empty());
    }

    /**
     * The same, its summary chosen by what was searched for.
     *
     * @param highlights of the search that gave the hit
     * @param moment when it is open or not; empty for now
     */
    public ServiceCard card(
            SearchHit hit, String language, Highlights highlights, Optional<Instant> moment) {
        return cards.of(hit, language).at(moment.orElseGet(clock::instant), highlights);
    }

    /**
     * A service page; needs the database only when the index does not hold the service.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is needed and away
     */
    public Optional<ServiceView> findService(String id, String language) {
        return published(id).map(service -> views(language).page(service));
    }

    /**
     * An organisation page, read from the database.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is away
     */
    public Optional<OrganizationView> findOrganization(String id, String language) {
        return StableId.isUuid(id)
                ? Database.reading(() -> organization(id, language))
                : Optional.empty();
    }

    private Optional<OrganizationView> organization(String id, String language) {
        return store.organization(id)
                .map(
                        organization ->
                                new OrganizationViews(views(language), language)
                                        .page(organization, store.representOf(id)));
    }

    private Optional<JsonNode> published(String id) {
        Optional<JsonNode> indexed = search.published(id).map(PublishedJson::read);
        return indexed.isPresent() ? indexed : stored(id);
    }

    private Optional<JsonNode> stored(String id) {
        List<ObjectNode> found = Database.reading(() -> store.represent(List.of(id)));
        return found.stream().map(JsonNode.class::cast).findFirst();
    }

    private ServiceViews views(String language) {
        return new ServiceViews(taxonomies, clock.instant(), language);
    }

    private CardFacts facts(byte[] representation, String language) {
        try {
            JsonNode read = CardFields.read(PublishedJson.text(representation), language);
            return views(language).facts(read);
        } catch (IOException | IndexOutOfBoundsException damaged) {
            throw new IllegalStateException("The index holds what is not JSON", damaged);
        }
    }
}
