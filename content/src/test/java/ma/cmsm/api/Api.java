package ma.cmsm.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.ResourceConfig;

/** Runs requests through Jakarta REST with our providers, without a server and a network. */
public final class Api {

    private static final URI BASE = URI.create("http://example.ma/api/");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** It warns of every resource that is given as an instance, and then takes it. */
    private static final Logger REGISTRATION =
            Logger.getLogger("org.glassfish.jersey.internal.inject.Providers");

    static {
        REGISTRATION.setLevel(Level.SEVERE);
    }

    private final ApplicationHandler handler;

    private Api(ResourceConfig config) {
        this.handler = new ApplicationHandler(config);
    }

    /** With these instances of resources and providers, and all providers that need no door. */
    public static Api of(Object... instances) {
        ResourceConfig config = new ResourceConfig();
        config.addProperties(new ApiApplication().getProperties());
        List<Class<?>> given = Stream.of(instances).<Class<?>>map(Object::getClass).toList();
        ApiApplication.PROVIDERS.stream()
                .filter(type -> !given.contains(type))
                .filter(type -> !type.getSimpleName().equals("OperatorGuard"))
                .forEach(config::register);
        config.registerInstances(instances);
        return new Api(config);
    }

    /** An answer, read whole. */
    public record Answer(ContainerResponse response, byte[] body) {

        public int status() {
            return response.getStatus();
        }

        public String header(String name) {
            return response.getHeaderString(name);
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return Api.json(text());
        }

        public List<JsonNode> lines() {
            return text().lines().map(Api::json).toList();
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    /**
     * @param headers name, value, name, value …
     */
    public Answer send(String method, String path, byte[] body, String... headers) {
        return send(new ByteArrayOutputStream(), method, path, body, headers);
    }

    /**
     * @param out where the answer arrives, to look at while it does
     */
    public Answer send(
            ByteArrayOutputStream out, String method, String path, byte[] body, String... headers) {
        ContainerRequest request =
                new ContainerRequest(
                        BASE,
                        BASE.resolve(path),
                        method,
                        null,
                        new MapPropertiesDelegate(),
                        handler.getConfiguration());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        try {
            return new Answer(handler.apply(request, out).get(), out.toByteArray());
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
