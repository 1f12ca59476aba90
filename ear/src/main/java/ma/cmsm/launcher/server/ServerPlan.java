package ma.cmsm.launcher.server;

import java.nio.file.Path;

/**
 * What one start of the server is configured with.
 *
 * @param httpAddress address the site listens on
 * @param httpPort port of the site
 * @param adminPort loopback port of the server's own administration
 * @param heap maximum heap in the JVM's words, e.g. {@code 1g}
 * @param fullJit whether the JVM optimises for a long run instead of a quick start
 * @param temp folder for temporary files
 */
public record ServerPlan(
        String httpAddress, int httpPort, int adminPort, String heap, boolean fullJit, Path temp) {}
