package ma.cmsm.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Tokens;

/**
 * The table {@code identity_known_device}: browsers in which an account has signed in before. One
 * browser may be known to several accounts and remembers one token for all of them.
 */
public final class DeviceTable {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final String FORM = "[A-Za-z0-9_-]{43}";

    private final Sql sql;

    public DeviceTable(Sql sql) {
        this.sql = sql;
    }

    public boolean isKnown(Optional<String> token, String account, Instant now)
            throws SQLException {
        return sql.number(
                        "select count(*) from identity_known_device"
                                + " where token_hash = ? and expires_at > ?",
                        List.of(hash(token.orElse(""), account), now))
                > 0;
    }

    /** Remembers the browser from now on; gives what it has to keep. */
    public String remember(Optional<String> token, String account, Instant now)
            throws SQLException {
        String kept = token.filter(text -> text.matches(FORM)).orElseGet(Tokens::random);
        sql.update(
                "replace into identity_known_device (token_hash, account_id, expires_at)"
                        + " values (?, ?, ?)",
                hash(kept, account),
                account,
                now.plus(KEPT));
        return kept;
    }

    public void forgetAllOf(String account) throws SQLException {
        sql.update("delete from identity_known_device where account_id = ?", account);
    }

    public void removeExpired(Instant now) throws SQLException {
        sql.update("delete from identity_known_device where expires_at <= ?", now);
    }

    private static String hash(String token, String account) {
        return Sha256.hex(token + "\n" + account);
    }
}
