package ma.cmsm.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import ma.cmsm.launcher.host.Failure;

/**
 * What this launcher was built with: {@code cmsm-dist.properties} beside the jar (or beside the
 * classes folder, in Maven).
 *
 * @param application the EAR
 * @param payaraZip the server as Maven fetched it
 * @param mariadbJar the database as Maven fetched it
 */
record Distribution(
        String version,
        Path application,
        Path payaraZip,
        String payaraVersion,
        Path mariadbJar,
        String mariadbVersion) {

    static Distribution besideTheProgram() {
        Path folder = program().getParent();
        Path file = folder.resolve("cmsm-dist.properties");
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new Failure(file + " is missing: build with \"mvn package\" first.", e);
        }
        return new Distribution(
                properties.getProperty("version"),
                folder.resolve("cmsm.ear"),
                Path.of(properties.getProperty("payara.zip")),
                properties.getProperty("payara.version"),
                Path.of(properties.getProperty("mariadb.jar")),
                properties.getProperty("mariadb.version"));
    }

    /**
     * @throws Failure when a part is not where it was at build time
     */
    void requireApplication() {
        require(application);
    }

    static void require(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Failure(file + " is missing: build with \"mvn package\" first.");
        }
    }

    private static Path program() {
        try {
            return Path.of(
                    Distribution.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
