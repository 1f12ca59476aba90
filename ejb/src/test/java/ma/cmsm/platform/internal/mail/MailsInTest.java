package ma.cmsm.platform.internal.mail;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.Mail;
import ma.cmsm.platform.Sql;

/** Mails that wait to be sent, opened. */
public final class MailsInTest {

    private MailsInTest() {}

    public static List<Mail> waiting(Sql sql, Keyring keyring) throws SQLException {
        MailTable table = new MailTable(sql, keyring);
        return table.due(Instant.parse("2100-01-01T00:00:00Z"), 1000).stream()
                .map(table::open)
                .toList();
    }
}
