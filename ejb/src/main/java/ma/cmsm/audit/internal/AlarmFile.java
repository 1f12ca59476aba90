package ma.cmsm.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.cmsm.audit.AuditAlarm;
import ma.cmsm.audit.AuditHead;
import ma.cmsm.audit.AuditVerification.Fault;
import ma.cmsm.platform.PrivateFile;
import ma.cmsm.platform.Settings;

/**
 * That the record was found broken, in the file {@code audit-broken.txt} of the data folder: since
 * when, when last, line, fault, and the head that was kept elsewhere. Not in the database, where
 * whoever broke the record could take it away, and not in the record, into which nothing is written
 * then.
 */
@ApplicationScoped
public class AlarmFile {

    private static final Logger LOG = System.getLogger(AlarmFile.class.getName());

    private static final String NAME = "audit-broken.txt";
    private static final String NO_HEAD = "-";
    private static final int PARTS = 5;

    private Settings settings;

    /** For the proxy of the container. */
    protected AlarmFile() {}

    @Inject
    public AlarmFile(Settings settings) {
        this.settings = settings;
    }

    /** What stands; a file that nobody can read is an alarm too. */
    public Optional<AuditAlarm> find() {
        try {
            String line = Files.readString(file()).strip();
            return Optional.of(read(line).orElseGet(this::unreadable));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "Cannot read {0}: {1}", file(), failure);
            return Optional.of(unreadable());
        }
    }

    private static Optional<AuditAlarm> read(String line) {
        String[] parts = line.split(" ");
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new AuditAlarm(
                            Instant.parse(parts[0]),
                            Instant.parse(parts[1]),
                            Long.parseLong(parts[2]),
                            Fault.valueOf(parts[3]),
                            AuditHead.read(parts[4])));
        } catch (DateTimeException | IllegalArgumentException changed) {
            return Optional.empty();
        }
    }

    /** Somebody else wrote it: what it said is lost, that it was there is not. */
    private AuditAlarm unreadable() {
        Instant at = changedAt();
        return new AuditAlarm(at, at, 0, Fault.WARNING_UNREADABLE, Optional.empty());
    }

    private Instant changedAt() {
        try {
            return Files.getLastModifiedTime(file()).toInstant();
        } catch (IOException unknown) {
            return Instant.EPOCH;
        }
    }

    /** Whether the record was found broken while somebody looked at it. */
    public boolean isRaisedWithin(Instant began, Instant ended) {
        return find().filter(alarm -> alarm.isRaisedWithin(began, ended)).isPresent();
    }

    /** The record was found broken. */
    public synchronized void raise(AuditAlarm alarm) {
        AuditAlarm whole = find().map(before -> before.again(alarm)).orElse(alarm);
        String head = whole.kept().map(kept -> kept.number() + ":" + kept.hash()).orElse(NO_HEAD);
        List<Object> parts =
                List.of(whole.since(), whole.last(), whole.number(), whole.fault(), head);
        String line = parts.stream().map(Object::toString).collect(Collectors.joining(" "));
        try {
            PrivateFile.write(file(), line + "\n");
        } catch (IOException failure) {
            // What was found is said all the same
            LOG.log(Level.ERROR, "Cannot write {0}: {1}", file(), failure);
        }
    }

    /** The record was found whole by a walk that began then, compared with that head. */
    public synchronized void settle(Instant began, Optional<AuditHead> compared) {
        if (find().filter(alarm -> alarm.isSettledBy(began, compared)).isPresent()) {
            delete();
        }
    }

    /** Ends this one; another that was raised meanwhile stays. */
    public synchronized void end(AuditAlarm alarm) {
        if (find().filter(alarm::equals).isPresent()) {
            delete();
        }
    }

    private void delete() {
        try {
            Files.deleteIfExists(file());
        } catch (IOException failure) {
            LOG.log(Level.ERROR, "Cannot delete {0}: {1}", file(), failure);
        }
    }

    private Path file() {
        return settings.home().resolve(NAME);
    }
}
