package ma.cmsm.search.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * The folder of the index: one folder per build of it, and a small file that names the one in
 * force, so that a new build takes over in one step and a crash leaves one of the two.
 */
final class IndexFolders {

    private static final String POINTER = "CURRENT";
    private static final String BUILD = "build-";

    private final Path root;

    /** No number is given twice: a deleted folder may still be held open under its name. */
    private final AtomicLong lastNumber = new AtomicLong();

    IndexFolders(Path root) {
        this.root = root;
    }

    /** The build in force; empty when there is none or its pointer cannot be made sense of. */
    Optional<Path> current() {
        try {
            String name = Files.readString(root.resolve(POINTER)).strip();
            Optional<Path> named = Optional.of(root.resolve(name)).filter(IndexFolders::isBuild);
            named.ifPresent(this::remember);
            return named.filter(Files::isDirectory);
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /** A new, empty folder for a build. */
    Path create() throws IOException {
        Files.createDirectories(root);
        builds().forEach(this::remember);
        return Files.createDirectory(root.resolve(BUILD + lastNumber.incrementAndGet()));
    }

    /** Puts a build in force; it is so even after a power cut. */
    void flip(Path build) throws IOException {
        Path next = root.resolve(POINTER + ".next");
        Files.writeString(next, build.getFileName() + "\n");
        force(next);
        Files.move(
                next,
                root.resolve(POINTER),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        force(root);
    }

    /** Deletes all builds but the one in force: left by a crash, or done with. */
    void clean() throws IOException {
        Optional<Path> kept = current();
        for (Path build : builds()) {
            if (kept.isEmpty() || !kept.get().equals(build)) {
                delete(build);
            }
        }
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone)
                            throws IOException {
                        if (gone instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw gone;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                            throws IOException {
                        Files.deleteIfExists(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private List<Path> builds() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(IndexFolders::isBuild).toList();
        }
    }

    private static boolean isBuild(Path path) {
        return path.getFileName().toString().matches(BUILD + "\\d{1,18}");
    }

    private void remember(Path build) {
        long number = Long.parseLong(build.getFileName().toString().substring(BUILD.length()));
        lastNumber.accumulateAndGet(number, Math::max);
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
