package ma.cmsm.launcher.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which database servers are supported: MySQL from 8.0, MariaDB from 11.1. Older MariaDB servers
 * announce themselves as 5.5, and the driver then cuts fractions of seconds off.
 */
final class DatabaseVersion {
    /** Old MariaDB servers put this before their real version for the sake of replication. */
    private static final String MARIADB_DISGUISE = "5.5.5-";

    private static final Pattern NUMBERS = Pattern.compile("^(\\d+)\\.(\\d+)");

    private DatabaseVersion() {}

    /**
     * @param version what the server says of itself, e.g. {@code 8.4.3} or {@code
     *     11.4.5-MariaDB-log}
     */
    static boolean isSupported(String version) {
        String plain =
                version.startsWith(MARIADB_DISGUISE)
                        ? version.substring(MARIADB_DISGUISE.length())
                        : version;
        Matcher numbers = NUMBERS.matcher(plain);
        if (!numbers.find()) {
            return false;
        }
        int major = Integer.parseInt(numbers.group(1));
        int minor = Integer.parseInt(numbers.group(2));
        if (version.toLowerCase(java.util.Locale.ROOT).contains("mariadb")) {
            return major > 11 || major == 11 && minor >= 1;
        }
        return major >= 8;
    }
}
