package ma.cmsm.directory.internal.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Markers;

/** Loads the demonstration's directory, once: what was changed or deleted later stays so. */
@ApplicationScoped
public class DemoDirectory {

    static final String LOADED = "demo-directory";
    private static final String RESOURCE = "/demo/directory.ndjson";

    @Inject Demonstration demonstration;

    @Inject Markers markers;

    @Inject ShippedRecords records;

    @Inject Clock clock;

    /** Does nothing outside the demonstration. A start that was cut short loads again. */
    public void loadOnce() {
        if (!demonstration.isOn() || markers.isSet(LOADED)) {
            return;
        }
        long created = records.load(RESOURCE);
        markers.set(LOADED, created + " records", clock.instant());
    }
}
