package ma.cmsm.api.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import ma.cmsm.api.Api;
import ma.cmsm.api.ApiApplication;
import ma.cmsm.api.http.Document;
import ma.cmsm.api.http.Language;
import ma.cmsm.api.http.Parameters;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

    private final JsonNode document =
            Api.json(new String(Document.read("openapi/openapi.json"), StandardCharsets.UTF_8));

    @Test
    void theDocumentAndTheResourcesSayTheSame() {
        assertEquals(ofResources(), ofDocument());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValuesAsText("$ref")
                .forEach(ref -> assertTrue(!document.at(ref.substring(1)).isMissingNode(), ref));
    }

    @Test
    void itKnowsTheLanguagesThatThereAre() {
        Set<String> languages = new TreeSet<>();
        document.at("/components/parameters/lang/schema/enum")
                .forEach(language -> languages.add(language.asText()));
        assertEquals(new TreeSet<>(Language.ALL), languages);
    }

    @Test
    void onlyTheManagementDoorAsksForAToken() {
        document.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .forEach(
                                                operation ->
                                                        assertEquals(
                                                                path.getKey().contains("/manage/"),
                                                                operation.has("security"),
                                                                path.getKey())));
    }

    /** Operation, as in {@code GET /hsds/services}, to its parameters in path and query. */
    private static Map<String, Set<String>> ofResources() {
        Map<String, Set<String>> operations = new TreeMap<>();
        for (Class<?> resource : ApiApplication.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                verb(method)
                        .ifPresent(
                                verb ->
                                        operations.put(
                                                verb + " " + path(resource, method),
                                                parameters(method)));
            }
        }
        return operations;
    }

    private static Optional<String> verb(Method method) {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(Class<?> resource, Method method) {
        String base = "/" + resource.getAnnotation(Path.class).value();
        Path below = method.getAnnotation(Path.class);
        return below == null ? base : base + "/" + below.value();
    }

    private static Set<String> parameters(Method method) {
        Set<String> names = new TreeSet<>(Parameters.of(method).keySet());
        Stream.of(method.getParameters())
                .map(parameter -> parameter.getAnnotation(PathParam.class))
                .filter(parameter -> parameter != null)
                .forEach(parameter -> names.add(parameter.value()));
        return names;
    }

    private Map<String, Set<String>> ofDocument() {
        Map<String, Set<String>> operations = new TreeMap<>();
        document.get("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(
                                                operation ->
                                                        operations.put(
                                                                verb(operation.getKey())
                                                                        + " "
                                                                        + path.getKey(),
                                                                named(operation.getValue()))));
        return operations;
    }

    private static String verb(String key) {
        return key.toUpperCase(Locale.ROOT);
    }

    private Set<String> named(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode meant =
                    parameter.has("$ref")
                            ? document.at(parameter.get("$ref").asText().substring(1))
                            : parameter;
            names.add(meant.get("name").asText());
        }
        return names;
    }
}
