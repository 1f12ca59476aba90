package ma.cmsm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ma.cmsm.search.SearchHit;

/** What people read in the directory, in their language. Published records only. */
@ApplicationScoped
public class DirectoryQueries {

    /** A search hit as a card; reads nothing but the hit. */
    public ServiceCard card(SearchHit hit, String language) {
        throw new UnsupportedOperationException();
    }

    /**
     * A service page; needs the database only when the index does not hold the service yet.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is needed and away
     */
    public Optional<ServiceView> findService(String id, String language) {
        throw new UnsupportedOperationException();
    }

    /**
     * An organisation page, read from the database.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is away
     */
    public Optional<OrganizationView> findOrganization(String id, String language) {
        throw new UnsupportedOperationException();
    }
}
