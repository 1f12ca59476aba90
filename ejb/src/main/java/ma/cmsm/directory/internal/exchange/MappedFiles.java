package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * The files of a mapping: the first of a rule is streamed, those joined to it are held in memory.
 */
final class MappedFiles {

    private final MappingFile mapping;
    private final Path path;
    private final Map<String, Map<String, List<JsonNode>>> indexes = new HashMap<>();

    /**
     * @param path the folder of the files, or the only file
     */
    MappedFiles(MappingFile mapping, Path path) {
        this.mapping = mapping;
        this.path = path;
        mapping.files().keySet().forEach(this::find);
    }

    /** Gives the rows or items of a file. */
    void read(String name, Consumer<Raw> sink) {
        Optional<Path> file = find(name);
        if (file.isEmpty()) {
            return;
        }
        String suffix = file.get().getFileName().toString().toLowerCase(Locale.ROOT);
        if (suffix.endsWith("json") || suffix.endsWith("jsonl")) {
            new JsonSource(file.get(), file.get().getFileName().toString()).read(sink);
        } else {
            Table table =
                    suffix.endsWith("xlsx") ? new XlsxTable(file.get()) : new CsvTable(file.get());
            table.read(row -> sink.accept(raw(row)));
        }
    }

    /** The rows of a file whose paths have these values. */
    List<JsonNode> rows(String name, Map<String, String> where) {
        List<String> paths = where.keySet().stream().sorted().toList();
        String key = paths.stream().map(where::get).collect(Collectors.joining("\u001f"));
        return indexes.computeIfAbsent(name + paths, any -> index(name, paths))
                .getOrDefault(key, List.of());
    }

    private Map<String, List<JsonNode>> index(String name, List<String> paths) {
        Map<String, List<JsonNode>> index = new HashMap<>();
        read(
                name,
                raw -> {
                    Scope row = new Scope(raw.json(), null);
                    String key =
                            paths.stream()
                                    .map(path -> row.at(path).asText())
                                    .collect(Collectors.joining("\u001f"));
                    index.computeIfAbsent(key, any -> new ArrayList<>(1)).add(raw.json());
                });
        return index;
    }

    private Optional<Path> find(String name) {
        String file = mapping.files().get(name);
        if (file == null) {
            throw Broken.file(mapping.name(), "The mapping has no file \"" + name + "\".");
        }
        if (!staysInside(file)) {
            throw Broken.file(
                    mapping.name(),
                    "The mapping may name files inside the folder only, not \"" + file + "\".");
        }
        boolean first = name.equals(mapping.files().keySet().iterator().next());
        Path found = Files.isDirectory(path) ? path.resolve(file) : first ? path : null;
        if (found != null && Files.isReadable(found)) {
            return Optional.of(found);
        } else if (mapping.isOptional(name)) {
            return Optional.empty();
        }
        throw Broken.file(
                path.getFileName().toString(),
                "The mapping \"" + mapping.name() + "\" needs the file " + file + ".");
    }

    /** A mapping is somebody's file: it must not lead to the other files of this machine. */
    private static boolean staysInside(String file) {
        return !file.isBlank()
                && file.chars().noneMatch(character -> "\\:\0".indexOf(character) >= 0)
                && !Path.of(file).isAbsolute()
                && !List.of(file.split("/")).contains("..");
    }

    private static Raw raw(Row row) {
        ObjectNode json = HsdsJson.MAPPER.createObjectNode();
        row.cells().forEach(json::put);
        return new Raw(row.origin(), Optional.empty(), json);
    }
}
