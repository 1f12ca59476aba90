package ma.cmsm.container;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Prepares server and database before Arquillian starts the one and deploys. A class of
 * in-container tests is seen twice: here by the build, and once more by the JUnit that runs within
 * the server.
 */
final class InServer implements BeforeAllCallback {

    private static final String SET_BY_THE_SERVER = "com.sun.aas.instanceRoot";

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        if (System.getProperty(SET_BY_THE_SERVER) == null) {
            context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(PreparedServer.class);
        }
    }
}
