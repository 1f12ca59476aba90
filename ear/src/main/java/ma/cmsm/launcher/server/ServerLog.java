package ma.cmsm.launcher.server;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What the server wrote to its log since this start. */
public final class ServerLog {
    private static final int LIMIT = 4_000_000; // bytes; a start writes far less

    private final Path file;
    private final long start;

    /** Begins to watch at the file's present end. */
    public ServerLog(Path file) throws IOException {
        this.file = file;
        this.start = Files.exists(file) ? Files.size(file) : 0;
    }

    public Path file() {
        return file;
    }

    /** Why the application could not be deployed or started, once the server says so. */
    public Optional<String> applicationFailure() {
        return LogText.applicationFailure(text());
    }

    /** The last error, in one line. */
    public Optional<String> lastError() {
        return LogText.lastError(text());
    }

    private String text() {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            long from =
                    in.length() < start
                            ? 0
                            : start; // shorter than before: the server began a new file
            byte[] bytes = new byte[(int) Math.min(in.length() - from, LIMIT)];
            in.seek(from);
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return ""; // not there yet
        }
    }
}
