package ma.cmsm.platform.internal.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.Mail;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * Sends what is due. What the mail server does not take is tried again after a pause that doubles,
 * for a week; while none is set, mails wait. A mail may be sent twice when we are ended between
 * sending and noting it, and is never lost.
 */
@ApplicationScoped
public class MailSender {

    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    static final Duration PATIENCE = Duration.ofDays(7); // no link in a mail lasts longer
    private static final int AT_ONCE = 50;
    private static final Logger LOG = System.getLogger(MailSender.class.getName());

    private Transactions transactions;
    private MailServer server;
    private MailFolder folder;
    private Keyring keyring;
    private Clock clock;

    /** For the proxy of the container. */
    protected MailSender() {}

    @Inject
    public MailSender(
            Transactions transactions,
            MailServer server,
            MailFolder folder,
            Keyring keyring,
            Clock clock) {
        this.transactions = transactions;
        this.server = server;
        this.folder = folder;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** Gives how many were sent. */
    public int sendDue() {
        if (!server.isSet() && !folder.isUsed()) {
            return 0;
        }
        int sent = 0;
        List<MailTable.Due> due =
                transactions.within(sql -> table(sql).due(clock.instant(), AT_ONCE));
        for (MailTable.Due mail : due) {
            sent += send(mail) ? 1 : 0;
        }
        return sent;
    }

    private boolean send(MailTable.Due due) {
        Instant now = clock.instant();
        Duration pause = pause(due.attempts());
        if (!transactions.within(sql -> table(sql).claim(due, now, pause))) {
            return false;
        }
        try {
            deliver(transactions.within(sql -> table(sql).open(due)), due.id(), now);
        } catch (MessagingException | RuntimeException failure) {
            // Its message may name the recipient: only its kind is written down
            LOG.log(
                    Level.WARNING,
                    "Mail {0} was not taken ({1}), try {2}",
                    due.id(),
                    failure.getClass().getName(),
                    due.attempts() + 1);
            return giveUpAfterAll(due, now);
        }
        return remove(due);
    }

    private void deliver(Mail mail, String id, Instant now) throws MessagingException {
        if (server.isSet()) {
            server.send(mail, now);
        } else {
            folder.file(mail, id, now);
        }
    }

    private boolean giveUpAfterAll(MailTable.Due due, Instant now) {
        if (now.isAfter(due.createdAt().plus(PATIENCE))) {
            LOG.log(Level.ERROR, "Mail {0} was given up", due.id());
            remove(due);
        }
        return false;
    }

    private boolean remove(MailTable.Due due) {
        return transactions.within(
                sql -> {
                    table(sql).remove(due);
                    return true;
                });
    }

    private MailTable table(Sql sql) {
        return new MailTable(sql, keyring);
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
