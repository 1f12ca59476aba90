package ma.cmsm.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import ma.cmsm.bench.sample.SampleServices;
import ma.cmsm.bench.sample.Vocabulary;

/**
 * The sample services in OpenSearch, as somebody would keep them there who knows it: texts analysed
 * by language and once more without any, codes as keywords, the record as it was given.
 */
final class OpenSearchServices {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 1_000;
    private static final int PER_PAGE = 20;
    private static final int MOST_VALUES = 200;
    private static final List<String> FACETS =
            List.of(
                    "theme",
                    "territory",
                    "audience",
                    "language",
                    "fee",
                    "access-mode",
                    "accessibility",
                    "document");

    /** Fields by the analyzer of their language; the name of a field says it too. */
    private static final Map<String, String> ANALYZERS =
            Map.of("fr", "french", "ar", "arabic", "en", "english");

    private static final List<String> BY_LANGUAGE =
            List.of(
                    "name.fr^3",
                    "name_ar^3",
                    "name_en^3",
                    "organization.fr^2",
                    "description.fr",
                    "description_ar",
                    "description_en",
                    "place^2");

    private static final List<String> AS_WRITTEN =
            List.of("name^3", "organization^2", "description", "place^2");

    private final OpenSearch opensearch;

    OpenSearchServices(OpenSearch opensearch) {
        this.opensearch = opensearch;
    }

    /** Writes so many services into one shard and merges it to one segment. */
    void fill(int services) throws IOException, InterruptedException {
        opensearch.require("PUT", "/services", mapping().toString());
        SampleServices sample = new SampleServices(new Vocabulary());
        StringBuilder batch = new StringBuilder();
        for (int number = 0; number < services; number++) {
            JsonNode organization = sample.organization(SampleServices.organizationOf(number));
            batch.append("{\"index\":{\"_index\":\"services\"}}\n");
            batch.append(document(sample.service(number), organization)).append('\n');
            if ((number + 1) % BATCH == 0 || number + 1 == services) {
                opensearch.require("POST", "/_bulk", batch.toString());
                batch.setLength(0);
            }
        }
        opensearch.require("POST", "/services/_refresh", "");
        opensearch.require("POST", "/services/_forcemerge?max_num_segments=1", "");
    }

    private static ObjectNode mapping() {
        ObjectNode index = JSON.createObjectNode();
        index.putObject("settings").put("number_of_shards", 1).put("number_of_replicas", 0);
        ObjectNode mappings = index.putObject("mappings").put("dynamic", false);
        ObjectNode fields = mappings.putObject("properties");
        for (String text : List.of("name", "organization", "description", "place")) {
            ObjectNode written = fields.putObject(text).put("type", "text");
            written.putObject("fields")
                    .putObject("fr")
                    .put("type", "text")
                    .put("analyzer", ANALYZERS.get("fr"));
        }
        for (String text : List.of("name", "description")) {
            for (String language : List.of("ar", "en")) {
                fields.putObject(text + "_" + language)
                        .put("type", "text")
                        .put("analyzer", ANALYZERS.get(language));
            }
        }
        FACETS.forEach(facet -> fields.putObject(facet).put("type", "keyword"));
        fields.putObject("record").put("type", "object").put("enabled", false);
        return index;
    }

    private static ObjectNode document(JsonNode service, JsonNode organization) {
        ObjectNode document = JSON.createObjectNode();
        document.set("name", service.path("name"));
        document.set("description", service.path("description"));
        document.set("organization", organization.path("name"));
        for (var texts : service.path("translations").properties()) {
            for (var text : texts.getValue().properties()) {
                document.set(text.getKey() + "_" + texts.getKey(), text.getValue());
            }
        }
        document.set("place", service.at("/service_at_locations/0/location/addresses/0/city"));
        ArrayNode languages = document.putArray("language");
        service.path("languages").forEach(each -> languages.add(each.path("code").asText()));
        for (JsonNode attribute : service.path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            addWithParents(
                    document.withArray(term.path("taxonomy").asText()), term.path("code").asText());
        }
        document.set("record", service);
        return document;
    }

    private static void addWithParents(ArrayNode codes, String code) {
        codes.add(code);
        for (int dot = code.lastIndexOf('.'); dot > 0; dot = code.lastIndexOf('.', dot - 1)) {
            codes.add(code.substring(0, dot));
        }
    }

    /** Only looks for the words as their languages are analysed: no slips, no facets. */
    Target words(List<String> queries) {
        return target(
                "OpenSearch, words only",
                queries.stream().map(words -> search(byLanguage(words))).toList());
    }

    /** Allows for slips, as ours does. */
    Target slips(List<String> queries) {
        return target(
                "OpenSearch, slips",
                queries.stream().map(words -> search(tolerant(words))).toList());
    }

    /** Allows for slips and counts every facet. */
    Target everything(List<String> queries) {
        return target(
                "OpenSearch, slips and facets",
                queries.stream().map(words -> withFacets(search(tolerant(words)))).toList());
    }

    private Target target(String name, List<ObjectNode> searches) {
        String path = "/services/_search?source_content_type=application/json&source=";
        return new Target(
                name,
                searches.stream()
                        .map(each -> URLEncoder.encode(each.toString(), StandardCharsets.UTF_8))
                        .map(each -> opensearch.site().resolve(path + each))
                        .toList(),
                200);
    }

    private static ObjectNode search(ObjectNode query) {
        ObjectNode search = JSON.createObjectNode();
        search.put("size", PER_PAGE).put("track_total_hits", true);
        search.putArray("_source").add("record");
        search.set("query", query);
        return search;
    }

    private static ObjectNode byLanguage(String words) {
        return words.isBlank() ? all() : matching(words, BY_LANGUAGE);
    }

    private static ObjectNode tolerant(String words) {
        if (words.isBlank()) {
            return all();
        }
        ObjectNode either = JSON.createObjectNode();
        ArrayNode should = either.putObject("bool").putArray("should");
        should.add(matching(words, BY_LANGUAGE));
        ObjectNode slips = matching(words, AS_WRITTEN);
        slips.withObject("multi_match").put("fuzziness", "AUTO").put("prefix_length", 1);
        should.add(slips);
        return either;
    }

    private static ObjectNode all() {
        ObjectNode all = JSON.createObjectNode();
        all.putObject("match_all");
        return all;
    }

    private static ObjectNode matching(String words, List<String> fields) {
        ObjectNode query = JSON.createObjectNode();
        ObjectNode match = query.putObject("multi_match").put("query", words);
        ArrayNode all = match.putArray("fields");
        fields.forEach(all::add);
        return query;
    }

    private static ObjectNode withFacets(ObjectNode search) {
        ObjectNode counts = search.putObject("aggs");
        for (String facet : FACETS) {
            counts.putObject(facet).putObject("terms").put("field", facet).put("size", MOST_VALUES);
        }
        return search;
    }
}
