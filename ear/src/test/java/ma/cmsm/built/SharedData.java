package ma.cmsm.built;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Facts and standards that are no part of this repository: the folder {@code shared} beside it, or
 * where the system property {@code cmsm.shared} says.
 */
public final class SharedData {

    private SharedData() {}

    /** A file or folder below {@code shared/data}; without it the test is skipped, and says so. */
    public static Path find(String path) {
        return Optional.ofNullable(System.getProperty("cmsm.shared"))
                .map(Path::of)
                .map(Stream::of)
                .orElseGet(SharedData::above)
                .map(folder -> folder.resolve("data").resolve(path))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> skip(path));
    }

    private static Stream<Path> above() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("shared"));
    }

    private static Path skip(String path) {
        String words = "SKIPPED: no " + path + "; set -Dcmsm.shared=<folder shared>";
        System.err.println(words);
        return abort(words);
    }
}
