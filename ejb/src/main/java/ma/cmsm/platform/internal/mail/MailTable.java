package ma.cmsm.platform.internal.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.Mail;
import ma.cmsm.platform.Sql;

/** The table {@code platform_mail}: what is still to be sent, encrypted. */
public final class MailTable {

    private static final String PURPOSE = "mail";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Sql sql;
    private final Keyring keyring;

    public MailTable(Sql sql, Keyring keyring) {
        this.sql = sql;
        this.keyring = keyring;
    }

    /**
     * A mail that is due.
     *
     * @param attempts how often it was tried before
     */
    record Due(String id, byte[] content, Instant createdAt, int attempts) {}

    public void add(Mail mail, Instant now) throws SQLException {
        String id = UUID.randomUUID().toString();
        sql.update(
                "insert into platform_mail (id, recipient, content, due_at, attempts, created_at)"
                        + " values (?, ?, ?, ?, 0, ?)",
                id,
                mail.recipient(),
                keyring.seal(PURPOSE, written(mail), id),
                now,
                now);
    }

    List<Due> due(Instant now, int most) throws SQLException {
        return sql.list(
                "select * from platform_mail where due_at <= ? order by due_at, id limit ?",
                List.of(now, most),
                MailTable::due);
    }

    /** Takes one for this sender alone for a while; false when another has it. */
    boolean claim(Due mail, Instant now, Duration pause) throws SQLException {
        return sql.update(
                        "update platform_mail set attempts = attempts + 1, due_at = ?"
                                + " where id = ? and attempts = ?",
                        now.plus(pause),
                        mail.id,
                        mail.attempts)
                > 0;
    }

    void remove(Due mail) throws SQLException {
        sql.update("delete from platform_mail where id = ?", mail.id);
    }

    Mail open(Due mail) {
        try {
            return JSON.readValue(keyring.open(PURPOSE, mail.content, mail.id), Mail.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] written(Mail mail) {
        try {
            return JSON.writeValueAsBytes(mail);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts can always be written", impossible);
        }
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getString("id"),
                row.getBytes("content"),
                Sql.instant(row, "created_at").orElseThrow(),
                row.getInt("attempts"));
    }
}
