package ma.cmsm.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.audit.AuditHead;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.PrivateFile;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Settings;

/**
 * The heads of the record, one a day, in the file {@code audit-heads.txt} of the data folder: day,
 * number, hash, id of the key, and a keyed fingerprint of these. Copies belong on another machine.
 */
@ApplicationScoped
public class HeadFile {

    private static final String NAME = "audit-heads.txt";
    private static final String PURPOSE = "audit head";
    private static final int PARTS = 5;

    private Settings settings;
    private Keyring keyring;

    /** For the proxy of the container. */
    protected HeadFile() {}

    @Inject
    public HeadFile(Settings settings, Keyring keyring) {
        this.settings = settings;
        this.keyring = keyring;
    }

    /**
     * What the file says.
     *
     * @param changed number in the first line that we did not write so; 0 when it has none
     */
    public record Heads(List<AuditHead> heads, Optional<Long> changed) {}

    public Heads heads() {
        List<AuditHead> heads = new ArrayList<>();
        for (String line : lines()) {
            Optional<AuditHead> head = head(line);
            if (head.isEmpty()) {
                return new Heads(heads, Optional.of(number(line)));
            }
            heads.add(head.get());
        }
        return new Heads(heads, Optional.empty());
    }

    /** Whether the head of this day is there. */
    public boolean has(LocalDate day) {
        return lines().stream().anyMatch(line -> line.startsWith(day + " "));
    }

    /** The last day of which the head is there. */
    public Optional<LocalDate> last() {
        List<String> lines = lines();
        return lines.isEmpty() ? Optional.empty() : day(lines.get(lines.size() - 1));
    }

    private static Optional<LocalDate> day(String line) {
        try {
            return Optional.of(LocalDate.parse(line.split(" ")[0]));
        } catch (DateTimeParseException changed) {
            return Optional.empty();
        }
    }

    /** Adds the head of a day. */
    public void add(LocalDate day, AuditHead head) {
        String said = day + " " + head.number() + " " + head.hash() + " " + keyring.current();
        List<String> lines = new ArrayList<>(lines());
        lines.add(said + " " + keyring.fingerprint(PURPOSE, said));
        try {
            PrivateFile.write(file(), String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file(), failure);
        }
    }

    private Optional<AuditHead> head(String line) {
        String[] parts = line.split(" ");
        if (parts.length != PARTS || number(line) == 0) {
            return Optional.empty();
        }
        String said = line.substring(0, line.lastIndexOf(' '));
        try {
            boolean ours = keyring.fingerprint(parts[3], PURPOSE, said).equals(parts[4]);
            return ours ? Optional.of(new AuditHead(number(line), parts[2])) : Optional.empty();
        } catch (Refused keyUnknown) {
            return Optional.empty();
        }
    }

    private static long number(String line) {
        String[] parts = line.split(" ");
        return parts.length > 1 && parts[1].matches("\\d{1,18}") ? Long.parseLong(parts[1]) : 0;
    }

    private List<String> lines() {
        try {
            return Files.exists(file()) ? Files.readAllLines(file()) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file(), failure);
        }
    }

    private Path file() {
        return settings.home().resolve(NAME);
    }
}
