package ma.cmsm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import ma.cmsm.platform.internal.mail.MailFile;

/**
 * The mails of the demonstration, which go nowhere: files {@code .eml} in the folder {@code mail}
 * of the data folder, the newest few of them.
 */
@ApplicationScoped
public class MailFolder {

    private static final int KEPT = 200; // files
    private static final String SUFFIX = ".eml";

    private Settings settings;
    private Demonstration demonstration;

    /** For the proxy of the container. */
    protected MailFolder() {}

    @Inject
    public MailFolder(Settings settings, Demonstration demonstration) {
        this.settings = settings;
        this.demonstration = demonstration;
    }

    /**
     * A mail that was put there.
     *
     * @param name of its file
     */
    public record Filed(String name, Instant at, Mail mail) {}

    /** Whether mails are put there: in the demonstration, unless a mail server is set. */
    public boolean isUsed() {
        return demonstration.isOn() && settings.text(Setting.MAIL_HOST).isEmpty();
    }

    /** Whether mails wait for a mail server that nobody has set, and are not put here either. */
    public boolean isMissingServer() {
        return settings.text(Setting.MAIL_HOST).isEmpty() && !demonstration.isOn();
    }

    /** The newest first; none outside the demonstration. */
    public List<Filed> newest(int most) {
        return isUsed()
                ? files().stream().limit(Math.max(0, most)).map(MailFolder::filed).toList()
                : List.of();
    }

    /** Files a mail. */
    public void file(Mail mail, String id, Instant at) {
        // A colon is no part of a file's name everywhere
        String name = at.toString().replace(':', '-') + "-" + id + SUFFIX;
        try {
            PrivateFile.write(
                    folder().resolve(name),
                    MailFile.written(mail, settings.text(Setting.MAIL_FROM), at));
            for (Path old : files().stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot file a mail", failure);
        }
    }

    /** Throws all of them away: everybody could read them, and nobody needs them any more. */
    public void empty() {
        try {
            for (Path file : files()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot throw the mails away", failure);
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot list the mails", failure);
        }
    }

    private static Filed filed(Path file) {
        MailFile read = MailFile.read(file);
        return new Filed(file.getFileName().toString(), read.at(), read.mail());
    }

    private Path folder() {
        return settings.home().resolve("mail");
    }
}
