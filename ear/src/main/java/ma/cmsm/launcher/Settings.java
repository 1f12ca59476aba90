package ma.cmsm.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.launcher.database.DatabaseAccess;
import ma.cmsm.launcher.host.Failure;

/**
 * The operator's settings, from the environment.
 *
 * @param httpPort 0 for any free one
 * @param heap in the JVM's words, e.g. {@code 1g}
 * @param database the operator's own server; empty for the embedded one
 * @param demo whether the demo directory is loaded on the first start
 * @param site address as people type it; empty for where it listens
 */
record Settings(
        Path home,
        String httpAddress,
        int httpPort,
        String heap,
        boolean fullJit,
        Optional<DatabaseAccess> database,
        boolean demo,
        Optional<String> site) {

    private static final int MAX_PORT = 65_535;

    /**
     * @throws Failure when a value makes no sense
     */
    static Settings of(Map<String, String> environment) {
        Optional<DatabaseAccess> database = database(environment);
        return new Settings(
                home(environment),
                text(environment, "CMSM_HTTP_ADDRESS").orElse("127.0.0.1"),
                port(text(environment, "CMSM_HTTP_PORT").orElse("8080")),
                heap(text(environment, "CMSM_HEAP").orElse("1g")),
                "full".equals(oneOf(environment, "CMSM_JIT", "quick", "full").orElse("quick")),
                database,
                oneOf(environment, "CMSM_DEMO", "true", "false")
                        .map(Boolean::valueOf)
                        .orElse(database.isEmpty()),
                site(environment));
    }

    private static Optional<String> site(Map<String, String> environment) {
        Optional<String> site = text(environment, "CMSM_SITE");
        if (site.isPresent() && !site.get().matches("https?://[^\\s/?#]+")) {
            throw new Failure(
                    "CMSM_SITE must be an address such as https://cmsm.example, without a path, not \""
                            + site.get()
                            + "\".");
        }
        return site;
    }

    /** The data folder; all other settings may still be wrong. */
    static Path home(Map<String, String> environment) {
        return Path.of(text(environment, "CMSM_HOME").orElse(".cmsm")).toAbsolutePath().normalize();
    }

    private static Optional<DatabaseAccess> database(Map<String, String> environment) {
        return text(environment, "CMSM_DB_URL")
                .map(
                        url ->
                                new DatabaseAccess(
                                        url,
                                        text(environment, "CMSM_DB_USER").orElse("cmsm"),
                                        password(environment)));
    }

    private static String password(Map<String, String> environment) {
        Optional<String> file = text(environment, "CMSM_DB_PASSWORD_FILE");
        if (file.isEmpty()) {
            return environment.getOrDefault("CMSM_DB_PASSWORD", "");
        }
        try {
            return Files.readString(Path.of(file.get())).stripTrailing();
        } catch (IOException e) {
            throw new Failure(
                    "The file of CMSM_DB_PASSWORD_FILE cannot be read: " + file.get() + ".", e);
        }
    }

    private static int port(String text) {
        int port = text.matches("\\d{1,5}") ? Integer.parseInt(text) : -1;
        if (port < 0 || port > MAX_PORT) {
            throw new Failure(
                    "CMSM_HTTP_PORT must be a number from 0 to "
                            + MAX_PORT
                            + ", not \""
                            + text
                            + "\".");
        }
        return port;
    }

    private static String heap(String text) {
        if (!text.matches("[1-9]\\d*[mMgG]")) {
            throw new Failure("CMSM_HEAP must be a size such as 1g or 768m, not \"" + text + "\".");
        }
        return text;
    }

    private static Optional<String> oneOf(
            Map<String, String> environment, String name, String first, String second) {
        Optional<String> value = text(environment, name).map(text -> text.toLowerCase(Locale.ROOT));
        if (value.isPresent() && !value.get().equals(first) && !value.get().equals(second)) {
            throw new Failure(
                    name
                            + " must be "
                            + first
                            + " or "
                            + second
                            + ", not \""
                            + value.get()
                            + "\".");
        }
        return value;
    }

    private static Optional<String> text(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
