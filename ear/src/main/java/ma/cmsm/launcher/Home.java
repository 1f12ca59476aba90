package ma.cmsm.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.cmsm.launcher.database.EmbeddedDatabase;
import ma.cmsm.launcher.host.Failure;

/**
 * The data folder of an instance: everything it keeps is in here, and deleting {@code server} and
 * {@code mariadb} only costs another unpacking.
 */
record Home(Path folder) {
    /** Creates the folders that must be there from the start. */
    void create() {
        try {
            Files.createDirectories(logs());
            Files.createDirectories(temp());
        } catch (IOException e) {
            throw new Failure(
                    "The data folder "
                            + folder
                            + " cannot be written: "
                            + e.getClass().getSimpleName()
                            + " "
                            + e.getMessage()
                            + ".",
                    e);
        }
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
