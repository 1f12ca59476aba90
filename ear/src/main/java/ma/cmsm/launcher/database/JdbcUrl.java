package ma.cmsm.launcher.database;

import java.util.LinkedHashMap;
import java.util.Map;

/** Addresses for MySQL Connector/J. */
public final class JdbcUrl {
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
     * batches travel in one statement, and a database that has gone silent is noticed (3 s to
     * connect, 60 s for an answer). What the operator wrote stays.
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

    private static Map<String, String> wanted() {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("connectionTimeZone", "UTC");
        wanted.put("forceConnectionTimeZoneToSession", "true");
        wanted.put("rewriteBatchedStatements", "true");
        wanted.put("cachePrepStmts", "true");
        wanted.put("useServerPrepStmts", "true");
        wanted.put("connectTimeout", "3000");
        wanted.put("socketTimeout", "60000");
        return wanted;
    }
}
