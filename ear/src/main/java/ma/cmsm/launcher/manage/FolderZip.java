package ma.cmsm.launcher.manage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder as a zip that is made while it is sent: nothing is written to the disk, nothing large is
 * held in memory.
 */
public final class FolderZip {
    private static final int BUFFER = 1 << 16;

    private FolderZip() {}

    /**
     * A stream of the zip; hidden files are left out, the others come in the order of their names.
     */
    public static InputStream open(Path folder) {
        try {
            PipedInputStream in = new PipedInputStream(BUFFER);
            PipedOutputStream out = new PipedOutputStream(in);
            Thread writer = new Thread(() -> write(folder, out), "zip-" + folder.getFileName());
            writer.setDaemon(true); // the reader may give up
            writer.start();
            return in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path folder, OutputStream pipe) {
        try (pipe) {
            ZipOutputStream zip = new ZipOutputStream(pipe);
            for (Path file : files(folder)) {
                zip.putNextEntry(
                        new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
            zip.finish();
        } catch (IOException e) {
            return; // the reader gave up, or it will refuse a zip without its end
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !folder.relativize(path).toString().matches("(.*/)?\\..*"))
                    .sorted()
                    .toList();
        }
    }
}
