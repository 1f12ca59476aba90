package ma.cmsm.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.launcher.database.EmbeddedDatabase;
import ma.cmsm.launcher.host.Failure;

/**
 * The data folder of an instance: everything it keeps is in here, and deleting {@code server} and
 * {@code mariadb} only costs another unpacking.
 */
record Home(Path folder) {
    /** What a new disk has of its own. */
    private static final Set<String> NOBODYS = Set.of("lost+found");

    /**
     * Creates the folders that must be there from the start. A new data folder is its owner's only,
     * for logs and index tell what the site does not.
     *
     * @throws Failure when it cannot be written, or holds what is not ours: we delete in there
     */
    void create() {
        try {
            claim();
            Files.createDirectories(logs());
            Files.createDirectories(temp());
        } catch (IOException e) {
            throw new Failure(
                    "The data folder " + folder + " cannot be written: " + reason(e) + ".", e);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is not a folder";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "there is no permission to write to " + denied.getFile();
        }
        return failure.getMessage(); // with words of the operating system
    }

    /** Whether a launcher has made this folder its own; the first ones left only a token. */
    boolean isOurs() {
        return Files.isRegularFile(marker()) || Files.isRegularFile(operatorToken());
    }

    private void claim() throws IOException {
        createFolder();
        // Looked at in this order: another launcher may be claiming it right now.
        if (!isEmpty() && !isOurs()) {
            throw new Failure(
                    "The folder "
                            + folder
                            + " holds files that are not CMSM's: set CMSM_HOME to a new or empty folder.");
        }
        if (!Files.exists(marker())) {
            Files.writeString(marker(), "The data folder of CMSM; do not delete this file.\n");
        }
    }

    private void createFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        try {
            Files.createDirectory(folder, ownerOnly());
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isEmpty() throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.allMatch(path -> NOBODYS.contains(path.getFileName().toString()));
        }
    }

    private Path marker() {
        return folder.resolve("cmsm.home");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    /** What the other commands need to find the running instance. */
    Path runFile() {
        return folder.resolve("run.properties");
    }

    Path operatorToken() {
        return folder.resolve("operator.token");
    }

    Path temp() {
        return folder.resolve("tmp");
    }

    Path logs() {
        return folder.resolve("log");
    }

    Path serverLog() {
        return logs().resolve("server.log");
    }

    Path server(String version) {
        return folder.resolve("server").resolve(version);
    }

    EmbeddedDatabase.Place database(Path jar, String version) {
        return new EmbeddedDatabase.Place(
                jar,
                folder.resolve("mariadb").resolve(version),
                folder.resolve("database"),
                logs().resolve("database.log"));
    }
}
