package ma.cmsm.platform.internal.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.MailQueue;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.internal.KeyFile;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.Moment;
import ma.cmsm.testing.SettingsInTest;
import ma.cmsm.testing.TransactionsInTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Mails on their way, to a real mail server. */
class MailSenderStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private final Moment now = new Moment(Instant.parse("2026-11-26T10:00:00Z"));
    private final TransactionsInTest transactions = new TransactionsInTest(DATABASE.dataSource());
    private GreenMail server;
    private SettingsInTest settings;
    private Demonstration demonstration;
    private MailOutbox outbox;
    private MailSender sender;
    private MailFolder folder;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        settings =
                new SettingsInTest(home)
                        .set(Setting.MAIL_HOST, "127.0.0.1")
                        .set(Setting.MAIL_PORT, String.valueOf(server.getSmtp().getPort()))
                        .set(Setting.MAIL_SECURITY, "none")
                        .set(Setting.SITE, "https://cmsm.example");
        Keyring keyring = new Keyring(new KeyFile(settings));
        outbox = new MailOutbox(transactions, settings, keyring, now);
        demonstration = new Demonstration(transactions, settings);
        folder = new MailFolder(settings, demonstration);
        sender = new MailSender(transactions, new MailServer(settings), folder, keyring, now);
    }

    @AfterEach
    void close() {
        server.stop();
    }

    @Test
    void aMailArrivesInTheLanguageOfItsReader() throws MessagingException, IOException {
        put("ar");
        assertEquals(1, sender.sendDue());
        MimeMessage mail = server.getReceivedMessages()[0];
        assertEquals("reader@asso.example", mail.getAllRecipients()[0].toString());
        assertEquals("cmsm@localhost", mail.getFrom()[0].toString());
        assertEquals("اختيار كلمة سر جديدة", mail.getSubject());
        assertEquals("ar", mail.getHeader("Content-Language", null));
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        String text = mail.getContent().toString();
        assertTrue(text.contains("https://cmsm.example/reset?token=t0ken"), text);
        assertTrue(text.contains("كلمة سر"), text);
        assertFalse(text.contains("{"), text);
    }

    @Test
    void whatIsSentIsGoneAndNotSentAgain() throws SQLException {
        put("fr");
        assertEquals(1, sender.sendDue());
        assertEquals(0, sender.sendDue());
        assertEquals(List.of("0"), DATABASE.column("select count(*) from platform_mail"));
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void whatIsUndoneIsNotSent() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        transactions.within(
                                sql -> {
                                    put("fr");
                                    throw new IllegalStateException("broken");
                                }));
        assertEquals(0, sender.sendDue());
    }

    @Test
    void whatWaitsIsEncrypted() throws SQLException {
        put("fr");
        String stored = DATABASE.column("select content from platform_mail").get(0);
        assertFalse(stored.contains("t0ken") || stored.contains("token="));
    }

    @Test
    void whatTheServerDoesNotTakeIsTriedAgainAfterAPauseThatDoubles() {
        put("fr");
        server.stop();
        assertEquals(0, sender.sendDue());
        settings.set(Setting.MAIL_PORT, String.valueOf(restart()));
        assertEquals(0, sender.sendDue());
        now.pass(MailSender.FIRST_PAUSE.minusSeconds(1));
        assertEquals(0, sender.sendDue());
        now.pass(Duration.ofSeconds(1));
        assertEquals(1, sender.sendDue());
        assertEquals(1, server.getReceivedMessages().length);
    }

    @Test
    void pausesGrowFromAMinuteToSixHours() {
        assertEquals(Duration.ofMinutes(1), MailSender.pause(0));
        assertEquals(Duration.ofMinutes(2), MailSender.pause(1));
        assertEquals(Duration.ofMinutes(256), MailSender.pause(8));
        assertEquals(Duration.ofHours(6), MailSender.pause(9));
        assertEquals(Duration.ofHours(6), MailSender.pause(1000));
    }

    @Test
    void afterAWeekItIsGivenUp() throws SQLException {
        put("fr");
        server.stop();
        sender.sendDue();
        now.pass(MailSender.PATIENCE.plusSeconds(1));
        sender.sendDue();
        assertEquals(List.of("0"), DATABASE.column("select count(*) from platform_mail"));
    }

    @Test
    void oneThatCannotBeSentDoesNotStopTheOthers() {
        outbox.put("not an address", "fr", "identity.reset", Map.of("link", "x"));
        put("fr");
        assertEquals(1, sender.sendDue());
    }

    @Test
    void whatTheServerDoesNotTakeIsInTroubleFromTheSecondTryOn() {
        MailQueue queue = new MailQueue(transactions);
        outbox.put("not an address", "fr", "identity.reset", Map.of("link", "x"));
        sender.sendDue();
        assertEquals(0, queue.troubled(9).total());
        now.pass(Duration.ofMinutes(2));
        sender.sendDue();
        MailQueue.Troubled mail = queue.troubled(9).items().get(0);
        assertEquals("not an address", mail.recipient());
        assertEquals(2, mail.tries());
        assertEquals(now.instant().minus(Duration.ofMinutes(2)), mail.since());
        assertTrue(mail.next().isAfter(now.instant()));
    }

    @Test
    void withoutAServerMailsWaitAndItIsKnown() throws SQLException {
        assertFalse(folder.isMissingServer());
        settings.set(Setting.MAIL_HOST, "");
        assertTrue(folder.isMissingServer());
        put("fr");
        assertEquals(1, new MailQueue(transactions).size());
        assertEquals(0, sender.sendDue());
        assertEquals(List.of("0"), DATABASE.column("select max(attempts) from platform_mail"));
        assertEquals(List.of(), folder.newest(9));
    }

    @Test
    void inTheDemonstrationMailsAreFilesThatCanBeRead() throws IOException {
        settings.set(Setting.MAIL_HOST, "").set(Setting.DEMO, "true");
        put("fr");
        assertEquals(1, sender.sendDue());
        assertFalse(folder.isMissingServer());
        now.pass(Duration.ofSeconds(5));
        put("ar");
        assertEquals(1, sender.sendDue());
        List<MailFolder.Filed> filed = folder.newest(9);
        assertEquals(2, filed.size());
        assertEquals("ar", filed.get(0).mail().language());
        assertEquals("reader@asso.example", filed.get(1).mail().recipient());
        assertEquals("Choisir un nouveau mot de passe", filed.get(1).mail().subject());
        assertTrue(filed.get(1).mail().text().contains("/reset?token=t0ken"));
        assertEquals(now.instant().minusSeconds(5), filed.get(1).at());
        assertTrue(Files.exists(home.resolve("mail").resolve(filed.get(0).name())));
        transactions.within(
                sql -> {
                    demonstration.end(sql, false);
                    return false;
                });
        demonstration.refresh();
        assertEquals(List.of(), folder.newest(9));
        folder.empty();
        assertEquals(0, home.resolve("mail").toFile().list().length);
    }

    private int restart() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server.getSmtp().getPort();
    }

    private void put(String language) {
        outbox.put(
                "reader@asso.example",
                language,
                "identity.reset",
                Map.of("link", outbox.link("/reset", "t0ken")));
    }
}
