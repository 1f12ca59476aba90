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
import java.util.Optional;
import ma.cmsm.directory.DirectoryExchange;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.platform.Actor;

/** Organisations and services that the product ships, as the files of an import. */
@ApplicationScoped
public class ShippedRecords {

    private static final Logger LOG = System.getLogger(ShippedRecords.class.getName());

    @Inject DirectoryExchange exchange;

    /**
     * Imports one of our own files.
     *
     * @return how many records are new
     */
    long load(String resource) {
        ImportReport report = imported(resource);
        LOG.log(Level.INFO, "Loaded {0}: {1} records", resource, report.created());
        report.refusals().forEach(refusal -> LOG.log(Level.WARNING, "Refused: {0}", refusal));
        return report.created();
    }

    private ImportReport imported(String resource) {
        try {
            Path folder = Files.createTempDirectory("cmsm-shipped");
            // Under its own name it is on record
            Path file = folder.resolve(resource.substring(resource.lastIndexOf('/') + 1));
            try (InputStream records = ShippedRecords.class.getResourceAsStream(resource)) {
                Files.copy(records, file);
                return exchange.importFrom(
                        file, Optional.empty(), false, (done, total) -> {}, Actor.SYSTEM);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot load " + resource, failure);
        }
    }
}
