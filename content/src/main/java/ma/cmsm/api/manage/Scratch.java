package ma.cmsm.api.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import ma.cmsm.platform.Settings;

/** Files below {@code tmp} of the data folder that live as long as they are read. */
@ApplicationScoped
public class Scratch {

    /** Writes the content; what it throws comes through. */
    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A complete file.
     *
     * @param content to be closed by the reader, which deletes the file
     */
    record Written(InputStream content, long bytes) {}

    private Settings settings;

    /** For the proxy of the container. */
    protected Scratch() {}

    @Inject
    public Scratch(Settings settings) {
        this.settings = settings;
    }

    /** Writes a file for its owner's eyes only, and opens it. Of a failure nothing is left. */
    Written written(Writer writer) throws IOException {
        Path folder = Files.createDirectories(settings.home().resolve("tmp"));
        // A temporary file is its owner's only, wherever the file system knows owners.
        Path file = Files.createTempFile(folder, "export-", null);
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                writer.writeTo(out);
            }
            long bytes = Files.size(file);
            return new Written(
                    Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE), bytes);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(file);
            throw failure;
        }
    }
}
