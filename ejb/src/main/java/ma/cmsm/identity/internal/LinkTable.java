package ma.cmsm.identity.internal;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Tokens;

/** The table {@code identity_link}: links that work once, as fingerprints. */
public final class LinkTable {

    /** What a link is good for. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7)),
        /** For who has an account: its token holds the {@link Offer}. */
        MEMBERSHIP(Duration.ofDays(7)),
        PASSWORD(Duration.ofHours(1)),
        SETUP(Duration.ofHours(24));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        Duration lasts() {
            return lasts;
        }
    }

    private final Sql sql;

    public LinkTable(Sql sql) {
        this.sql = sql;
    }

    /** A new link, which replaces those before; gives its token. */
    public String add(Purpose purpose, Optional<String> account, Instant now) throws SQLException {
        removeAll(purpose, account);
        return add(purpose, account, Tokens.random(), now);
    }

    /** A new link beside those before: somebody may be offered more than one thing. */
    String add(Purpose purpose, Optional<String> account, String token, Instant now)
            throws SQLException {
        sql.update(
                "insert into identity_link (token_hash, purpose, account_id, expires_at)"
                        + " values (?, ?, ?, ?)",
                Sha256.hex(token),
                purpose.name(),
                account,
                now.plus(purpose.lasts));
        return token;
    }

    /** Whether there is one that was made less than that ago. */
    public boolean isFresh(Purpose purpose, String account, Duration age, Instant now)
            throws SQLException {
        return sql.number(
                        "select count(*) from identity_link where purpose = ? and account_id = ?"
                                + " and expires_at > ?",
                        List.of(purpose.name(), account, now.plus(purpose.lasts).minus(age)))
                > 0;
    }

    public boolean isOpen(Purpose purpose, String token, Instant now) throws SQLException {
        return sql.number(
                        "select count(*) from identity_link where token_hash = ? and purpose = ?"
                                + " and expires_at > ?",
                        List.of(Sha256.hex(token), purpose.name(), now))
                > 0;
    }

    /** Id of the account that a link is for, while it works. */
    public Optional<String> account(Purpose purpose, String token, Instant now)
            throws SQLException {
        return sql.first(
                "select account_id from identity_link where token_hash = ? and purpose = ?"
                        + " and expires_at > ? and account_id is not null",
                List.of(Sha256.hex(token), purpose.name(), now),
                row -> row.getString(1));
    }

    /**
     * Uses a link up.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.link-closed}, when it does not work, or
     *     somebody was faster
     */
    public void spend(Purpose purpose, String token, Instant now) throws SQLException {
        int met =
                sql.update(
                        "delete from identity_link where token_hash = ? and purpose = ?"
                                + " and expires_at > ?",
                        Sha256.hex(token),
                        purpose.name(),
                        now);
        if (met == 0) {
            throw closed();
        }
    }

    public void removeAll(Purpose purpose, Optional<String> account) throws SQLException {
        sql.update(
                "delete from identity_link where purpose = ? and account_id <=> ?",
                purpose.name(),
                account);
    }

    /** None that was ever sent works any more. */
    public void removeAll() throws SQLException {
        sql.update("delete from identity_link");
    }

    public void removeExpired(Instant now) throws SQLException {
        sql.update("delete from identity_link where expires_at <= ?", now);
    }

    public static Refused closed() {
        return new Refused(Refused.Kind.NOT_FOUND, "identity.link-closed");
    }
}
