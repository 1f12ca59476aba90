package ma.cmsm.web.routes;

import java.util.Set;
import java.util.regex.Pattern;

/** The server's own doors for operators: it puts them into the web application at the root. */
final class OperatorDoors {

    /** Anybody may ask: what balances load does, from elsewhere. */
    private static final Pattern HEALTH = Pattern.compile("/health(/.*)?");

    /** It tells how much is done here, and when: for this machine only. */
    private static final Pattern METRICS = Pattern.compile("/metrics(/.*)?");

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private OperatorDoors() {}

    /**
     * Whether a path leads to the server itself.
     *
     * @param asker address of who asks; empty when somebody asked on behalf of another
     */
    static boolean isOpen(String path, String asker) {
        return HEALTH.matcher(path).matches()
                || METRICS.matcher(path).matches() && THIS_MACHINE.contains(asker);
    }
}
