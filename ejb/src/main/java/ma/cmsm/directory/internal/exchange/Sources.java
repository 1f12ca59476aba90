package ma.cmsm.directory.internal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds out what a file or a folder is. */
public final class Sources {

    private Sources() {}

    /**
     * The records of a file or of a folder's files in the order of their names.
     *
     * @throws ma.cmsm.platform.Refused kind INVALID when there is nothing to import
     */
    public static RecordSource of(Path path, Remarks remarks) {
        if (!Files.isReadable(path)) {
            throw Broken.file(path.toString(), "There is no such file or folder.");
        }
        return Files.isDirectory(path) ? folder(path, remarks) : file(path, remarks);
    }

    private static RecordSource folder(Path folder, Remarks remarks) {
        List<Path> json = withSuffix(folder, ".json", ".ndjson", ".jsonl");
        if (json.isEmpty()) {
            throw Broken.file(
                    folder.getFileName().toString(),
                    "The folder holds neither HSDS JSON nor the tables of an HSDS package.");
        }
        List<RecordSource> sources = json.stream().map(file -> file(file, remarks)).toList();
        return sink -> sources.forEach(source -> source.read(sink));
    }

    private static RecordSource file(Path file, Remarks remarks) {
        return new JsonSource(file, file.getFileName().toString());
    }

    private static List<Path> withSuffix(Path folder, String... suffixes) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> endsWith(file, suffixes)).sorted().toList();
        } catch (IOException failure) {
            throw Broken.reading(folder.getFileName().toString(), failure);
        }
    }

    private static boolean endsWith(Path file, String... suffixes) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return Stream.of(suffixes).anyMatch(name::endsWith);
    }
}
