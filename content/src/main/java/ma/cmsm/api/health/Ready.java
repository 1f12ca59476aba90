package ma.cmsm.api.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.SearchIndex;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready to answer the public: the vocabularies are held, which asks for a migrated database once,
 * and there is an index. A database that is away now is said and changes nothing, for search
 * answers without it.
 */
@Readiness
@ApplicationScoped
public class Ready implements HealthCheck {

    private SearchIndex index;
    private Taxonomies taxonomies;
    private DatabaseProbe database;

    /** For the proxy of the container. */
    protected Ready() {}

    @Inject
    public Ready(SearchIndex index, Taxonomies taxonomies, DatabaseProbe database) {
        this.index = index;
        this.taxonomies = taxonomies;
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        boolean indexReady = index.isReady();
        boolean vocabularies = !taxonomies.terms(Taxonomies.THEME).isEmpty();
        return HealthCheckResponse.named("cmsm")
                .withData("index", indexReady ? "ready" : "building")
                .withData("vocabularies", vocabularies ? "loaded" : "missing")
                .withData("database", database.state())
                .status(indexReady && vocabularies)
                .build();
    }
}
