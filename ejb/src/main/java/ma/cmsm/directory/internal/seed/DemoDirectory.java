package ma.cmsm.directory.internal.seed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import ma.cmsm.directory.DirectoryExchange;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Markers;

/** Loads the demonstration's directory, once: what was changed or deleted later stays so. */
@ApplicationScoped
public class DemoDirectory {

    private static final Logger LOG = System.getLogger(DemoDirectory.class.getName());
    static final String LOADED = "demo-directory";
    private static final String RESOURCE = "/demo/directory.ndjson";

    @Inject Demonstration demonstration;

    @Inject Markers markers;

    @Inject DirectoryExchange exchange;

    @Inject Clock clock;

    /** Does nothing outside the demonstration. A start that was cut short loads again. */
    public void loadOnce() {
        if (!demonstration.isOn() || markers.isSet(LOADED)) {
            return;
        }
        ImportReport report = load();
        markers.set(LOADED, report.created() + " records", clock.instant());
        LOG.log(Level.INFO, "Loaded the demo directory: {0} records", report.created());
        report.refusals().forEach(refusal -> LOG.log(Level.WARNING, "Refused: {0}", refusal));
    }

    private ImportReport load() {
        try {
            Path file = Files.createTempFile("cmsm-demo", ".ndjson");
            try (InputStream demo = DemoDirectory.class.getResourceAsStream(RESOURCE)) {
                Files.copy(demo, file, StandardCopyOption.REPLACE_EXISTING);
                return exchange.importFrom(
                        file, Optional.empty(), false, (done, total) -> {}, Actor.SYSTEM);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot load the demo directory", failure);
        }
    }
}
