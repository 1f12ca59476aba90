package ma.cmsm.directory.internal.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.platform.Markers;
import ma.cmsm.platform.Transactions;

/**
 * The country's emergency numbers, which the home page shows before anything else: every
 * installation begins with them. From then on they are the committee's, to change or to withdraw,
 * and never come back by themselves.
 */
@ApplicationScoped
public class EmergencyNumbers {

    static final String LOADED = "emergency-numbers";
    static final String RESOURCE = "/seed/emergency.ndjson";
    static final String THEME = TaxonomySeed.termId(Taxonomies.THEME, Taxonomies.EMERGENCY_NUMBERS);

    private static final String OWN =
            "select count(*) from directory_attribute"
                    + " where service_id is not null and taxonomy_term_id = ?";

    @Inject Markers markers;

    @Inject Transactions transactions;

    @Inject ShippedRecords records;

    @Inject Clock clock;

    /**
     * Adds them to a new installation, and to one of before that has none. They go in together: a
     * start that was cut short leaves all or none.
     */
    public void loadOnce() {
        if (!markers.isSet(LOADED)) {
            long created = hadAny() ? 0 : records.load(RESOURCE);
            markers.set(LOADED, created + " records", clock.instant());
        }
    }

    /** Published or withdrawn. The demo directory had them until they came with every start. */
    private boolean hadAny() {
        return markers.isSet(DemoDirectory.LOADED)
                || transactions.apart(sql -> sql.number(OWN, List.of(THEME))) > 0;
    }
}
