package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.internal.model.HsdsJson;

/** A mapping file: which files it reads, its tables of values, and the records it makes. */
public final class MappingFile {

    /** The format that this version reads. */
    static final String FORMAT = "cmsm-mapping/1";

    private static final Set<String> KNOWN =
            Set.of("format", "description", "scope", "files", "tables", "records");

    /** A record to make of each row of a file. */
    record Rule(RecordKind kind, String file, JsonNode as) {}

    private final String name;
    private final JsonNode json;

    private MappingFile(String name, JsonNode json) {
        this.name = name;
        this.json = json;
        check();
    }

    /**
     * A mapping that the product ships, by its name, or one of the operator's, by its path.
     *
     * @throws ma.cmsm.platform.Refused kind INVALID when there is none or it is not one
     */
    public static MappingFile of(String nameOrPath) {
        try {
            if (nameOrPath.matches("[a-z0-9-]+")) {
                try (InputStream shipped =
                        MappingFile.class.getResourceAsStream(
                                "/mappings/" + nameOrPath + ".json")) {
                    if (shipped != null) {
                        return new MappingFile(nameOrPath, HsdsJson.MAPPER.readTree(shipped));
                    }
                }
            }
            Path file = Path.of(nameOrPath);
            if (!Files.isReadable(file)) {
                throw Broken.file(
                        file.getFileName().toString(), "There is no mapping of this name or path.");
            }
            return new MappingFile(
                    file.getFileName().toString(), HsdsJson.MAPPER.readTree(file.toFile()));
        } catch (IOException failure) {
            throw Broken.reading(Path.of(nameOrPath).getFileName().toString(), failure);
        }
    }

    String name() {
        return name;
    }

    /** Whose ids those of the mapped files are. */
    public String scope() {
        return json.path("scope").asText(name);
    }

    /** The names that the mapping gives its files, in order, with the names of the files. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        json.path("files")
                .properties()
                .forEach(file -> files.put(file.getKey(), file.getValue().path("file").asText()));
        return files;
    }

    boolean isOptional(String file) {
        return json.path("files").path(file).path("optional").asBoolean();
    }

    JsonNode table(String table) {
        JsonNode found = json.path("tables").path(table);
        if (found.isMissingNode()) {
            throw Broken.file(name, "The mapping has no table \"" + table + "\".");
        }
        return found;
    }

    Iterable<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : json.path("records")) {
            rules.add(new Rule(kind(rule), rule.path("each").asText(), rule.path("as")));
        }
        return rules;
    }

    private RecordKind kind(JsonNode rule) {
        try {
            return RecordKind.valueOf(rule.path("kind").asText().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Broken.file(
                    name, "\"" + rule.path("kind").asText() + "\" is not a kind of HSDS record.");
        }
    }

    private void check() {
        if (!(json instanceof ObjectNode object)
                || !FORMAT.equals(object.path("format").asText())) {
            throw Broken.file(name, "A mapping says \"format\": \"" + FORMAT + "\".");
        }
        object.fieldNames()
                .forEachRemaining(
                        property -> {
                            if (!KNOWN.contains(property)) {
                                throw Broken.file(
                                        name, "A mapping has no property \"" + property + "\".");
                            }
                        });
        for (Rule rule : rules()) {
            if (!json.path("files").has(rule.file())) {
                throw Broken.file(name, "The mapping has no file \"" + rule.file() + "\".");
            }
        }
    }
}
