package ma.cmsm.bench.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.directory.Taxonomies;

/** The organisations and services of a demonstration, as material. */
final class DemoTexts {

    private static final List<String> RESOURCES =
            List.of("/demo/directory.ndjson", "/seed/emergency.ndjson");

    final List<JsonNode> organizations = new ArrayList<>();
    final List<JsonNode> services = new ArrayList<>();

    DemoTexts() {
        RESOURCES.forEach(this::read);
    }

    private void read(String resource) {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                Taxonomies.class.getResourceAsStream(resource),
                                StandardCharsets.UTF_8))) {
            ObjectMapper json = new ObjectMapper();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode record = json.readTree(line);
                (record.has("organization") ? services : organizations).add(record);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }

    /** A text in a language, empty where the demo directory has none. */
    static String text(JsonNode record, String field, String language) {
        return "fr".equals(language)
                ? record.path(field).asText()
                : record.path("translations").path(language).path(field).asText();
    }
}
