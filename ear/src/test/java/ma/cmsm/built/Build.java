package ma.cmsm.built;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import ma.cmsm.launcher.database.EmbeddedDatabase;

/** What this build made and fetched, as {@code cmsm-dist.properties} tells it to the launcher. */
public final class Build {

    /** The build folder of the module; tests keep what they write below it. */
    public static final Path TARGET = Path.of("target").toAbsolutePath();

    private Build() {}

    public static Path ear() {
        return TARGET.resolve("cmsm.ear");
    }

    public static Path launcher() {
        return TARGET.resolve("cmsm.jar");
    }

    public static Path payaraZip() {
        return Path.of(properties().getProperty("payara.zip"));
    }

    /** A database below a folder; its programs are unpacked once for all tests. */
    public static EmbeddedDatabase.Place database(Path folder) {
        return new EmbeddedDatabase.Place(
                Path.of(properties().getProperty("mariadb.jar")),
                TARGET.resolve("test-mariadb"),
                folder.resolve("database"),
                folder.resolve("database.log"));
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try (Reader file = Files.newBufferedReader(TARGET.resolve("cmsm-dist.properties"))) {
            properties.load(file);
            return properties;
        } catch (IOException absent) {
            throw new UncheckedIOException("These tests need the built product", absent);
        }
    }
}
