package ma.cmsm.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import ma.cmsm.bench.ChildJvm;
import ma.cmsm.bench.Options;

/** Where the indexes of one run of the harness are: built once for each size, then only read. */
public final class IndexFolder {

    private IndexFolder() {}

    static Path of(Options options, int services) {
        return options.work().resolve("index-" + services);
    }

    /** The index of this size, built when no part before has built it. */
    public static Path require(Options options, int services) throws IOException {
        Path folder = of(options, services);
        if (!Files.isDirectory(folder)) {
            new ChildJvm(options, "4g", false).run(IndexBuilding.class, services, folder);
        }
        return folder;
    }

    static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
