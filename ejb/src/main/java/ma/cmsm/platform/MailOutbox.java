package ma.cmsm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import ma.cmsm.platform.internal.mail.MailTable;

/**
 * Mails to be sent once the transaction at hand is done, and not if it is undone. They wait,
 * encrypted, until the mail server has taken them.
 */
@ApplicationScoped
public class MailOutbox {

    private Transactions transactions;
    private Settings settings;
    private Keyring keyring;
    private Clock clock;

    /** For the proxy of the container. */
    protected MailOutbox() {}

    @Inject
    public MailOutbox(Transactions transactions, Settings settings, Keyring keyring, Clock clock) {
        this.transactions = transactions;
        this.settings = settings;
        this.keyring = keyring;
        this.clock = clock;
    }

    /**
     * Puts a mail out.
     *
     * @param recipient a checked address
     * @param language of the reader
     * @param key of the text ({@link MailWords})
     * @param values for its places; {@code site} is there
     */
    public void put(String recipient, String language, String key, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        all.put("site", settings.text(Setting.SITE));
        Mail mail = MailWords.mail(recipient, language, key, all);
        transactions.within(
                sql -> {
                    new MailTable(sql, keyring).add(mail, clock.instant());
                    return mail;
                });
    }

    /**
     * Address of a page that a token opens.
     *
     * @param page such as {@code /join}
     */
    public String link(String page, String token) {
        return settings.text(Setting.SITE) + page + "?token=" + token;
    }
}
