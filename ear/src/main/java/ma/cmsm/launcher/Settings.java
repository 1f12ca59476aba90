package ma.cmsm.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * @param demo whether a new installation begins as a demonstration
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
    private static final int MOST_CACHE_MIB = 1_048_576;
    private static final int MOST_LOG_DAYS = 3_650;

    /** With less, the server ends while it starts. */
    private static final int LEAST_HEAP_MIB = 256;

    private static final int MIB_IN_GIB = 1_024;

    private static final String ADDRESS =
            "(\\d{1,3}(\\.\\d{1,3}){3}|(?=[^:]*:[^:]*:)[0-9a-fA-F:.]{2,45})";
    private static final String PROXIES = ADDRESS + "(\\s*,\\s*" + ADDRESS + ")*";

    /**
     * @throws Failure when a value makes no sense
     */
    static Settings of(Map<String, String> environment) {
        checkNumber(environment, "CMSM_SEARCH_CACHE_MIB", MOST_CACHE_MIB);
        checkNumber(environment, "CMSM_SEARCH_LOG_DAYS", MOST_LOG_DAYS);
        checkProxies(environment);
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

    /** What the server reads by itself; there, nobody would see what is wrong with it. */
    private static void checkNumber(Map<String, String> environment, String name, int most) {
        Optional<String> text = text(environment, name);
        boolean sensible =
                text.isEmpty()
                        || text.get().matches("\\d{1,9}") && Integer.parseInt(text.get()) <= most;
        if (!sensible) {
            throw new Failure(
                    name
                            + " must be a whole number from 0 to "
                            + most
                            + ", not \""
                            + text.get()
                            + "\".");
        }
    }

    /** A slip would leave everybody under one address, and say nothing. */
    private static void checkProxies(Map<String, String> environment) {
        Optional<String> text = text(environment, "CMSM_PROXY");
        if (text.isPresent() && !text.get().matches(PROXIES)) {
            throw new Failure(
                    "CMSM_PROXY must be addresses such as 10.0.0.2 or 2001:db8::2, with commas"
                            + " between, not \""
                            + text.get()
                            + "\".");
        }
    }

    private static Optional<DatabaseAccess> database(Map<String, String> environment) {
        if (text(environment, "CMSM_DB_URL").isEmpty()) {
            List.of("CMSM_DB_USER", "CMSM_DB_PASSWORD", "CMSM_DB_PASSWORD_FILE").stream()
                    .filter(name -> text(environment, name).isPresent())
                    .findFirst()
                    .ifPresent(Settings::refuseWithoutUrl);
        }
        return text(environment, "CMSM_DB_URL")
                .map(
                        url ->
                                new DatabaseAccess(
                                        url,
                                        text(environment, "CMSM_DB_USER").orElse("cmsm"),
                                        password(environment)));
    }

    /** Somebody who names a user means a database of their own, and would get ours. */
    private static void refuseWithoutUrl(String name) {
        throw new Failure(
                name
                        + " is set and CMSM_DB_URL is not: set both for a database of your own,"
                        + " neither for the embedded one.");
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
        if (mebibytes(text) < LEAST_HEAP_MIB) {
            throw new Failure(
                    "CMSM_HEAP must be at least " + LEAST_HEAP_MIB + "m, not \"" + text + "\".");
        }
        return text;
    }

    private static double mebibytes(String heap) {
        double number = Double.parseDouble(heap.substring(0, heap.length() - 1));
        return heap.toLowerCase(Locale.ROOT).endsWith("g") ? number * MIB_IN_GIB : number;
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
