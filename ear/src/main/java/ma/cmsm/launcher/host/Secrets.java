package ma.cmsm.launcher.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** Random secrets kept in files that only their owner may read (mode 600). */
public final class Secrets {
    private static final int BYTES = 32; // 256 bits
    private static final Set<PosixFilePermission> OWNER =
            PosixFilePermissions.fromString("rw-------");

    private Secrets() {}

    /** A new secret of 256 random bits, as 64 hexadecimal digits. */
    public static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The secret of this file; made on the first call, the same one ever after. */
    public static String keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            write(file, random() + "\n");
        }
        return Files.readString(file).strip();
    }

    /**
     * Writes a whole file for its owner's eyes only; a reader sees the old text or the new one,
     * never a half.
     */
    public static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path part =
                Files.createTempFile(folder, file.getFileName().toString(), ".part", ownerOnly());
        Files.writeString(part, text);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?> ownerOnly() {
        return PosixFilePermissions.asFileAttribute(OWNER);
    }
}
