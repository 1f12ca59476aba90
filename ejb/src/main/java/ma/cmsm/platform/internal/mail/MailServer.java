package ma.cmsm.platform.internal.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import ma.cmsm.platform.Mail;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;

/** Speaks SMTP with the mail server that the settings name. */
@ApplicationScoped
public class MailServer {

    private static final String TIMEOUT_MILLIS = "20000";

    private Settings settings;

    /** For the proxy of the container. */
    protected MailServer() {}

    @Inject
    public MailServer(Settings settings) {
        this.settings = settings;
    }

    boolean isSet() {
        return !settings.text(Setting.MAIL_HOST).isEmpty();
    }

    void send(Mail mail, Instant at) throws MessagingException {
        Session session = Session.getInstance(properties());
        MimeMessage message = message(session, mail, settings.text(Setting.MAIL_FROM), at);
        String user = settings.text(Setting.MAIL_USER);
        if (user.isEmpty()) {
            Transport.send(message);
        } else {
            Transport.send(message, user, password());
        }
    }

    /** The mail as it travels. */
    static MimeMessage message(Session session, Mail mail, String from, Instant at)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient()));
        message.setSubject(mail.subject(), "UTF-8");
        message.setText(mail.text(), "UTF-8");
        message.setSentDate(Date.from(at));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answers by machines
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", settings.text(Setting.MAIL_HOST));
        properties.put("mail.smtp.port", settings.text(Setting.MAIL_PORT));
        properties.put("mail.smtp.auth", !settings.text(Setting.MAIL_USER).isEmpty());
        properties.put("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        String security = settings.text(Setting.MAIL_SECURITY);
        properties.put("mail.smtp.ssl.enable", security.equals("tls"));
        properties.put("mail.smtp.starttls.enable", security.equals("starttls"));
        properties.put("mail.smtp.starttls.required", security.equals("starttls"));
        return properties;
    }

    private String password() {
        try {
            return Files.readString(Path.of(settings.text(Setting.MAIL_PASSWORD_FILE))).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "Cannot read the password for the mail server", unreadable);
        }
    }
}
