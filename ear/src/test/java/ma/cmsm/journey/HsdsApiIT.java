package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import ma.cmsm.built.Http;
import ma.cmsm.built.Product;
import ma.cmsm.built.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The doors for machines, as machines find them: HSDS 3.1 and RFC 9457. */
@ExtendWith(Demo.class)
class HsdsApiIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICES = "/api/hsds/services";
    private static final String SCHEMAS = "hsds/3.1-dev/schema/compiled/";

    @Test
    void everyServiceIsValidByTheOfficialSchema(Product product) throws IOException {
        JsonSchema schema = schema("service.json.gz");
        JsonNode list = json(product, SERVICES + "?per_page=100");
        assertTrue(list.path("contents").size() > 20, "services in the list");
        for (JsonNode item : list.path("contents")) {
            JsonNode service = json(product, SERVICES + "/" + item.path("id").asText());
            assertEquals(Set.of(), schema.validate(service), service::toPrettyString);
        }
    }

    @Test
    void everyItemOfAListIsValidByTheOfficialSchema(Product product) throws IOException {
        JsonSchema schema = schema("service_list.json");
        JsonNode list = json(product, SERVICES + "?search=hopital&per_page=5&lang=ar");
        assertTrue(list.path("total_items").asInt() > 0, "hospitals");
        for (JsonNode item : list.path("contents")) {
            assertEquals(Set.of(), schema.validate(item), item::toPrettyString);
        }
    }

    @Test
    void theSameServicesAreFoundByMachinesAndByPeople(Product product) throws IOException {
        JsonNode list = json(product, SERVICES + "?search=Tiznit&per_page=5");
        for (JsonNode item : list.path("contents")) {
            String page = "/fr/services/" + item.path("id").asText();
            assertEquals(200, Http.get(product.at(page)).statusCode(), page);
        }
    }

    @Test
    void aProblemIsToldInTheFormOfRfc9457(Product product) throws IOException {
        String nobody = SERVICES + "/00000000-0000-4000-8000-000000000000";
        HttpResponse<String> answer = Http.get(product.at(nobody));
        assertEquals(404, answer.statusCode());
        assertEquals("application/problem+json", type(answer));
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals(404, problem.path("status").asInt());
        assertTrue(problem.hasNonNull("title") && problem.hasNonNull("type"), answer.body());
    }

    @Test
    void theApiDescribesItself(Product product) throws IOException {
        assertTrue(json(product, "/api/hsds/").hasNonNull("version"), "the base URL of HSDS");
        JsonNode description = json(product, "/api/openapi.json");
        assertTrue(description.path("openapi").asText().startsWith("3."), "OpenAPI 3");
        assertTrue(description.path("paths").size() > 2, "its paths");
    }

    @Test
    void theManagementDoorIsClosedWithoutItsToken(Product product) {
        HttpResponse<String> answer = Http.get(product.at("/api/manage/v1/exports?format=ndjson"));
        assertEquals(401, answer.statusCode());
        assertEquals("application/problem+json", type(answer));
    }

    private static JsonNode json(Product product, String path) throws IOException {
        HttpResponse<String> answer = Http.get(product.at(path));
        assertEquals(200, answer.statusCode(), path);
        return JSON.readTree(answer.body());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }

    private static JsonSchema schema(String name) throws IOException {
        Path file = SharedData.find(SCHEMAS + name);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(JSON.readTree(plain));
        }
    }
}
