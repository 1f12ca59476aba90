package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.platform.StableId;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.testing.ShippedTaxonomies;
import org.apache.commons.csv.CSVRecord;

/** The two directories on which search is judged, as the product would hand them to its index. */
public final class JudgedServices {

    private final Taxonomies taxonomies;

    public JudgedServices(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /** The directory of a demonstration. */
    public List<IndexDocument> demo() {
        Map<String, JsonNode> organizations = new HashMap<>();
        List<IndexDocument> services = new ArrayList<>();
        for (ObjectNode record : records("/demo/directory.ndjson", "/seed/emergency.ndjson")) {
            if (record.has("organization")) {
                record.set(
                        "organization", organizations.get(record.at("/organization/id").asText()));
                services.add(document(record));
            } else {
                organizations.put(record.path("id").asText(), record);
            }
        }
        return services;
    }

    /** The larger, invented one. */
    public List<IndexDocument> large() {
        return ShippedTaxonomies.rows("/judged/fixture.csv").stream()
                .map(this::invented)
                .map(this::document)
                .toList();
    }

    private ObjectNode invented(CSVRecord row) {
        ObjectNode service = HsdsJson.MAPPER.createObjectNode();
        service.put("id", row.get("key"));
        String own = "";
        for (String language : List.of("fr", "ar", "en")) {
            if (!row.get("name_" + language).isEmpty()) {
                ObjectNode texts = service;
                if (own.isEmpty()) {
                    own = language;
                    service.put("text_language", language);
                } else {
                    texts = service.withObject("/translations/" + language);
                }
                texts.put("name", row.get("name_" + language));
                texts.put("description", row.get("description_" + language));
            }
        }
        service.putObject("organization").put("name", row.get("organization"));
        for (String theme : row.get("sub_themes").split("\\|")) {
            addTerm(service, Taxonomies.THEME, theme);
        }
        addTerm(service, Taxonomies.TERRITORY, row.get("commune"));
        if (!row.get("fee").isEmpty()) {
            addTerm(service, Taxonomies.FEE, row.get("fee"));
        }
        return service;
    }

    private static void addTerm(ObjectNode service, String taxonomy, String code) {
        service.withArray("attributes")
                .addObject()
                .putObject("taxonomy_term")
                .put("taxonomy", taxonomy)
                .put("code", code);
    }

    private IndexDocument document(ObjectNode service) {
        nameTerms(service);
        return new IndexDocument(
                ServiceIndexSource.KIND,
                service.path("id").asText(),
                new IndexText(taxonomies, service).all(),
                new IndexFacets(taxonomies, service).all(),
                new IndexFacts(taxonomies, service, LocalDate.EPOCH).all(),
                new byte[0]);
    }

    private static void nameTerms(JsonNode node) {
        for (JsonNode attribute : node.path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            ((ObjectNode) attribute)
                    .put(
                            "taxonomy_term_id",
                            StableId.of(
                                    "taxonomy_term",
                                    term.path("taxonomy").asText(),
                                    term.path("code").asText()));
        }
        node.forEach(JudgedServices::nameTerms);
    }

    private static List<ObjectNode> records(String... resources) {
        List<ObjectNode> records = new ArrayList<>();
        for (String resource : resources) {
            try (BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    JudgedServices.class.getResourceAsStream(resource),
                                    StandardCharsets.UTF_8))) {
                for (String line : lines.lines().toList()) {
                    records.add((ObjectNode) HsdsJson.MAPPER.readTree(line));
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return records;
    }
}
