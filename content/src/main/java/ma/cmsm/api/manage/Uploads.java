package ma.cmsm.api.manage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ma.cmsm.platform.Settings;
import ma.cmsm.platform.StableId;

/**
 * What an operator sends, kept below {@code tmp} of the data folder as long as it is worked on.
 * Each upload has a folder of its own that only the owner of the process can enter.
 */
@ApplicationScoped
public class Uploads {

    private static final String PREFIX = "upload-";
    private static final String MAPPING = "mapping.json";
    private static final int LONGEST_NAME = 100;

    /** A server that was killed leaves its uploads behind; nothing is worked on for so long. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private Settings settings;
    private Clock clock;

    /** For the proxy of the container. */
    protected Uploads() {}

    @Inject
    public Uploads(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Keeps a file under its own name, as far as that is safe: its ending says what it is, and
     * reports name it.
     */
    public Path receive(InputStream content, String name) throws IOException {
        return keep(content, safe(name), UUID.randomUUID().toString());
    }

    /** Keeps a mapping file until it is used; gives its handle. */
    public String receiveMapping(InputStream content) throws IOException {
        String handle = UUID.randomUUID().toString();
        keep(content, MAPPING, handle);
        return handle;
    }

    /** The mapping file of a handle. */
    public Optional<Path> mapping(String handle) {
        return Optional.of(handle)
                .filter(StableId::isUuid)
                .map(id -> folder(id).resolve(MAPPING))
                .filter(Files::isRegularFile);
    }

    /** Deletes a file that was received, and its folder. */
    public void forget(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
    }

    /**
     * Deletes a mapping file that was received; shipped mappings stay.
     *
     * @param nameOrPath as {@link ImportQuery} gives it
     */
    void forgetMapping(String nameOrPath) throws IOException {
        Path file = Path.of(nameOrPath);
        if (file.startsWith(root())) {
            forget(file);
        }
    }

    private Path keep(InputStream content, String name, String handle) throws IOException {
        Files.createDirectories(root());
        forgetOld();
        // A temporary folder is its owner's only, wherever the file system knows owners.
        Path folder = Files.move(Files.createTempDirectory(root(), PREFIX), folder(handle));
        Path file = folder.resolve(name);
        try {
            Files.copy(content, file);
            return file;
        } catch (IOException cutShort) {
            forget(file);
            throw cutShort;
        }
    }

    private void forgetOld() throws IOException {
        Instant before = clock.instant().minus(FORGOTTEN);
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root(), PREFIX + "*")) {
            for (Path folder : folders) {
                if (Files.getLastModifiedTime(folder).toInstant().isBefore(before)) {
                    forgetFolder(folder);
                }
            }
        }
    }

    private void forgetFolder(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private Path folder(String handle) {
        return root().resolve(PREFIX + handle);
    }

    private Path root() {
        return settings.home().resolve("tmp");
    }

    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^\\.+", "_");
        String named = safe.isBlank() ? "upload" : safe;
        return named.substring(Math.max(0, named.length() - LONGEST_NAME));
    }
}
