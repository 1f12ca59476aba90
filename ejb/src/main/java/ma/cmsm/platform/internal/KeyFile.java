package ma.cmsm.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import ma.cmsm.platform.PrivateFile;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;
import ma.cmsm.platform.Tokens;

/**
 * The file of master keys, one of 64 hexadecimal digits a line: the first is used, the others still
 * read. Made at the first use with one key, for its owner's eyes only.
 */
@ApplicationScoped
public class KeyFile {

    private static final Logger LOG = System.getLogger(KeyFile.class.getName());
    private static final String NAME = "secret.key";
    private static final int BYTES = 32;

    @Inject private Settings settings;
    private volatile List<byte[]> keys;

    /** For the container. */
    protected KeyFile() {}

    public KeyFile(Settings settings) {
        this.settings = settings;
    }

    /** At least one; read once. */
    public List<byte[]> keys() {
        List<byte[]> known = keys;
        if (known == null) {
            synchronized (this) {
                known = keys == null ? keys = read() : keys;
            }
        }
        return known;
    }

    private List<byte[]> read() {
        Path file = path();
        try {
            if (!Files.exists(file)) {
                PrivateFile.write(file, HexFormat.of().formatHex(Tokens.bytes(BYTES)) + "\n");
                LOG.log(Level.WARNING, "Made a new master key: keep a copy of {0}", file);
            }
            List<byte[]> read =
                    Files.readAllLines(file).stream()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(KeyFile::key)
                            .toList();
            if (read.isEmpty()) {
                throw new IllegalStateException("There is no key in " + file);
            }
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the master key " + file, unreadable);
        }
    }

    private static byte[] key(String line) {
        if (!line.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalStateException("A master key is 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(line);
    }

    /** Whether there is one; looking makes none. */
    public boolean isThere() {
        return keys != null || Files.exists(path());
    }

    /** Where it is, or will be. */
    public Path path() {
        String set = settings.text(Setting.KEY_FILE);
        return set.isEmpty() ? settings.home().resolve(NAME) : Path.of(set);
    }
}
