package ma.cmsm.directory.internal.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** An archive of a folder: unpacked while it is read, removed afterwards. */
final class ZipSource implements RecordSource {

    private final Path archive;
    private final Function<Path, RecordSource> inside;

    ZipSource(Path archive, Remarks remarks) {
        this(archive, folder -> Sources.of(folder, remarks));
    }

    /**
     * @param inside what to read of the unpacked folder
     */
    ZipSource(Path archive, Function<Path, RecordSource> inside) {
        this.archive = archive;
        this.inside = inside;
    }

    @Override
    public void read(Consumer<Raw> sink) {
        try {
            Path folder = Files.createTempDirectory("cmsm-import-");
            try {
                ZipFolder.unpack(archive, folder);
                inside.apply(folder).read(sink);
            } finally {
                delete(folder);
            }
        } catch (IOException failure) {
            throw Broken.reading(archive.getFileName().toString(), failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            Files.delete(file);
        }
        Files.delete(folder);
    }
}
