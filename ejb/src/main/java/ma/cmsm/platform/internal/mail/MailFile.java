package ma.cmsm.platform.internal.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Properties;
import ma.cmsm.platform.Mail;

/** A mail as a file of its own (RFC 5322), which any mail program opens. */
public record MailFile(Mail mail, Instant at) {

    private static Session session() {
        return Session.getInstance(new Properties());
    }

    /** The text of the file. */
    public static String written(Mail mail, String from, Instant at) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            MailServer.message(session(), mail, from, at).writeTo(bytes);
        } catch (MessagingException failure) {
            throw new IOException(failure);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    public static MailFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(session(), in);
            InternetAddress to = (InternetAddress) message.getRecipients(RecipientType.TO)[0];
            Mail mail =
                    new Mail(
                            to.getAddress(),
                            message.getHeader("Content-Language", null),
                            message.getSubject(),
                            message.getContent().toString());
            return new MailFile(mail, message.getSentDate().toInstant());
        } catch (MessagingException unreadable) {
            throw new UncheckedIOException(new IOException("No mail: " + file, unreadable));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
