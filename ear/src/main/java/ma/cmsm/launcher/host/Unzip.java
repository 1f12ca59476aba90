package ma.cmsm.launcher.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks one branch of a zip or jar so that the target folder is either absent or complete. */
public final class Unzip {
    private Unzip() {}

    /**
     * Unpacks under a temporary name and renames at the end: a start that was cut off leaves no
     * half folder behind.
     *
     * @param zip the archive
     * @param branch the folder inside the archive that becomes the target, with a slash at its end;
     *     "" for all of it
     * @param target must not exist yet
     * @param programs which files (names relative to the target) may be executed, as the JDK drops
     *     a zip's file modes
     */
    public static void branch(Path zip, String branch, Path target, Predicate<String> programs)
            throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        Folders.delete(part);
        try {
            fill(part, zip, branch);
            allowPrograms(part, programs);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(part);
        }
    }

    private static void fill(Path part, Path zip, String branch) throws IOException {
        Files.createDirectories(part);
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> all = file.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (entry.getName().startsWith(branch)) {
                    unpack(file, entry, inside(part, entry.getName().substring(branch.length())));
                }
            }
        }
    }

    private static void unpack(ZipFile file, ZipEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        try (var in = file.getInputStream(entry)) {
            Files.copy(in, to);
        }
    }

    private static Path inside(Path folder, String name) throws IOException {
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + name);
        }
        return path;
    }

    private static void allowPrograms(Path folder, Predicate<String> programs) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                if (Files.isRegularFile(path)
                        && programs.test(folder.relativize(path).toString())) {
                    path.toFile().setExecutable(true);
                }
            }
        }
    }
}
