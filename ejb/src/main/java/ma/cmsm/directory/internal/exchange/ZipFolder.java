package ma.cmsm.directory.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Zip archives, with limits: what unpacks to much more than it is was made to do harm. */
final class ZipFolder {

    static final int MOST_FILES = 1_000;
    static final long MOST_BYTES = 4L << 30;

    /** What all files of an archive may unpack to together (bytes). */
    static final long MOST_TOGETHER = 8L << 30;

    /** How many times its size a file of an archive may unpack to; text packs 5 to 20 times. */
    static final long MOST_GROWTH = 200;

    /** Below this size (bytes) growth is harmless. */
    private static final long SMALL = 10L << 20;

    /** Third byte of an archive that holds nothing. */
    private static final int EMPTY = 5;

    private ZipFolder() {}

    /** Whether a file begins as zip archives do. */
    static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4
                    && start[0] == 'P'
                    && start[1] == 'K'
                    && (start[2] == 3 || start[2] == EMPTY);
        } catch (IOException failure) {
            throw Broken.reading(file.getFileName().toString(), failure);
        }
    }

    /** Whether an archive is a workbook. */
    static boolean isWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null;
        } catch (IOException failure) {
            throw broken(file, failure);
        }
    }

    /**
     * Reads an archive to its end.
     *
     * @throws ma.cmsm.platform.Refused when it is cut, damaged or over the limits
     */
    static void check(Path file) {
        Budget budget = new Budget(file, MOST_TOGETHER);
        walk(file, (entry, in) -> copy(budget, entry, in, OutputStream.nullOutputStream()));
    }

    /** Unpacks the files of an archive's topmost folder that has any; deeper ones are left. */
    static void unpack(Path file, Path folder) {
        unpack(file, folder, MOST_TOGETHER);
    }

    /**
     * @param most bytes that all files may unpack to together
     */
    static void unpack(Path file, Path folder, long most) {
        Budget budget = new Budget(file, most);
        int[] top = {Integer.MAX_VALUE};
        walk(file, (entry, in) -> top[0] = Math.min(top[0], depth(entry)));
        walk(
                file,
                (entry, in) -> {
                    if (depth(entry) == top[0] && top[0] < Integer.MAX_VALUE) {
                        Path name = Path.of(entry.getName()).getFileName();
                        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
                            copy(budget, entry, in, out);
                        }
                    }
                });
    }

    /** How many folders a file is in; what systems put beside people's files is nowhere. */
    private static int depth(ZipEntry entry) {
        String name = entry.getName();
        return name.startsWith("__MACOSX/") || name.matches("(.*/)?\\.[^/]*")
                ? Integer.MAX_VALUE
                : (int) name.chars().filter(character -> character == '/').count();
    }

    @FunctionalInterface
    private interface Visitor {
        void visit(ZipEntry entry, InputStream in) throws IOException;
    }

    private static void walk(Path file, Visitor visitor) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_FILES) {
                throw refused(file, "holds more than " + MOST_FILES + " files");
            }
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                checkName(file, entry.getName());
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        visitor.visit(entry, in);
                    }
                }
            }
        } catch (IOException failure) {
            throw broken(file, failure);
        }
    }

    private static void checkName(Path file, String name) {
        String path = name.replace('\\', '/');
        if (path.startsWith("/") || path.contains(":") || path.matches("(.*/)?\\.\\.(/.*)?")) {
            throw refused(file, "holds a file that would land outside of its folder: " + name);
        }
    }

    /** What is left of an archive's limit; many files within theirs fill a disk as one does. */
    private static final class Budget {
        private final Path file;
        private long left;

        Budget(Path file, long most) {
            this.file = file;
            this.left = most;
        }

        void take(long bytes) {
            left -= bytes;
            if (left < 0) {
                throw refused(file, "unpacks to more than can be taken in: import it in parts");
            }
        }
    }

    private static void copy(Budget budget, ZipEntry entry, InputStream in, OutputStream out)
            throws IOException {
        long most =
                Math.min(
                        MOST_BYTES,
                        Math.max(SMALL, Math.max(entry.getCompressedSize(), 1) * MOST_GROWTH));
        byte[] block = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            size += read;
            if (size > most) {
                throw refused(
                        budget.file, "unpacks to far more than it should: " + entry.getName());
            }
            budget.take(read);
            out.write(block, 0, read);
        }
    }

    private static RuntimeException refused(Path file, String what) {
        return Broken.file(file.getFileName().toString(), "The archive " + what + ".");
    }

    private static RuntimeException broken(Path file, IOException failure) {
        return Broken.file(
                file.getFileName().toString(),
                "The archive is damaged or cut: " + failure.getMessage());
    }
}
