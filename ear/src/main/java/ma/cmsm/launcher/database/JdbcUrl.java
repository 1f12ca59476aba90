package ma.cmsm.launcher.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses for MySQL Connector/J. */
public final class JdbcUrl {
    /** How all addresses begin. */
    static final String SCHEME = "jdbc:mysql:";

    /**
     * Of many ids in a question the database would else estimate the matches from its statistics. A
     * column that is empty nearly everywhere, as owners of parts are, then seems to match all, and
     * the whole table is read each time.
     */
    private static final String LOOK_BEFORE_SCANNING = "eq_range_index_dive_limit=0";

    private static final Map<String, String> WANTED = wanted();

    private JdbcUrl() {}

    /**
     * The address of a database of our own on this machine; TLS off, as nothing leaves the loopback
     * interface.
     */
    public static String local(int port, String database) {
        return complete("jdbc:mysql://127.0.0.1:" + port + "/" + database + "?sslMode=DISABLED");
    }

    /**
     * Adds what the product relies on and the address does not say: times are UTC on both sides,
     * batches travel in one statement, many ids are looked up by index, and a database that has
     * gone silent is noticed (3 s to connect, 60 s for an answer). What the operator wrote stays.
     */
    public static String complete(String url) {
        StringBuilder result = new StringBuilder(url);
        WANTED.forEach(
                (name, value) -> {
                    if (!url.matches("(?s).*[?&]" + name + "=.*")) {
                        result.append(result.indexOf("?") < 0 ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(value);
                    }
                });
        return result.toString();
    }

    /**
     * The address without the passwords in it, written {@code user:password@host} or {@code
     * password=}. Where it is not clear how far a password goes, too much is hidden.
     */
    public static String masked(String url) {
        String masked = url.replaceAll("(?is)(password[^=&]*=)[^&]*", "$1***");
        int at = masked.lastIndexOf('@');
        int slashes = masked.indexOf("//");
        int user = slashes >= 0 && slashes < at ? slashes : SCHEME.length();
        int colon = masked.indexOf(':', user);
        return colon >= 0 && colon < at
                ? masked.substring(0, colon) + ":***" + masked.substring(at)
                : masked;
    }

    /** Whether a password is in the address itself. */
    static boolean holdsPassword(String url) {
        return !masked(url).equals(url);
    }

    private static Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("connectionTimeZone", "UTC");
        wanted.put("forceConnectionTimeZoneToSession", "true");
        wanted.put("rewriteBatchedStatements", "true");
        wanted.put("cachePrepStmts", "true");
        wanted.put("useServerPrepStmts", "true");
        wanted.put("sessionVariables", LOOK_BEFORE_SCANNING);
        wanted.put("connectTimeout", "3000");
        wanted.put("socketTimeout", "60000");
        return wanted;
    }
}
