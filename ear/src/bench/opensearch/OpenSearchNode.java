import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.env.Environment;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/**
 * One node of OpenSearch over HTTP on loopback, to compare with. Launched from its source with
 * OpenSearch's own classpath; arguments: its data folder, its port.
 */
public final class OpenSearchNode {

    private OpenSearchNode() {}

    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        Files.createDirectories(home.resolve("config"));
        Settings settings =
                Settings.builder()
                        .put("path.home", home.toString())
                        .put("node.name", "reference")
                        .put("cluster.name", "reference")
                        .put("discovery.type", "single-node")
                        .put("network.host", "127.0.0.1")
                        .put("http.type", "netty4")
                        .put("transport.type", "netty4")
                        .put("http.port", args[1])
                        .build();
        // Only its own tests make a node of plugins on the classpath.
        Constructor<Node> constructor =
                Node.class.getDeclaredConstructor(
                        Environment.class, Collection.class, boolean.class);
        constructor.setAccessible(true);
        Node node =
                constructor.newInstance(
                        new Environment(settings, home.resolve("config")),
                        List.of(Netty4Plugin.class, CommonAnalysisPlugin.class),
                        true);
        node.start();
        Thread.currentThread().join();
    }
}
