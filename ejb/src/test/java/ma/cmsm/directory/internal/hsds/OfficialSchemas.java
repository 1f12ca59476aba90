package ma.cmsm.directory.internal.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The official HSDS 3.1 schemas, formats asserted. They are not part of this repository: the folder
 * {@code shared} beside it holds them, or the system property {@code cmsm.shared} says where.
 */
final class OfficialSchemas {

    private static final String COMPILED = "data/hsds/3.1-dev/schema/compiled/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OfficialSchemas() {}

    static void assertFullService(JsonNode service) {
        assertValid("service.json.gz", service);
    }

    static void assertListedService(JsonNode service) {
        assertValid("service_list.json", service);
    }

    private static void assertValid(String schema, JsonNode instance) {
        Set<ValidationMessage> faults =
                load(schema)
                        .validate(
                                instance,
                                run -> run.getExecutionConfig().setFormatAssertionsEnabled(true));
        assertEquals(Set.of(), faults, instance::toPrettyString);
    }

    private static JsonSchema load(String name) {
        Path file = shared().resolve(COMPILED + name);
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return factory.getSchema(JSON.readTree(plain));
        } catch (IOException unreadable) {
            throw new IllegalStateException(file.toString(), unreadable);
        }
    }

    private static Path shared() {
        return Optional.ofNullable(System.getProperty("cmsm.shared"))
                .map(Path::of)
                .or(OfficialSchemas::above)
                .filter(folder -> Files.isDirectory(folder.resolve(COMPILED)))
                .orElseGet(OfficialSchemas::skip);
    }

    private static Optional<Path> above() {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(folder -> folder.resolve("shared"))
                .filter(folder -> Files.isDirectory(folder.resolve(COMPILED)))
                .findFirst();
    }

    private static Path skip() {
        String words = "SKIPPED: no official HSDS schemas; set -Dcmsm.shared=<folder shared>";
        System.err.println(words);
        return abort(words);
    }
}
