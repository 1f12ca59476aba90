package ma.cmsm.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.cmsm.identity.Browser;
import ma.cmsm.identity.Stage;
import ma.cmsm.platform.Sha256;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Tokens;

/** The table {@code identity_session}: tokens as fingerprints, one row a session. */
public final class SessionTable {

    private final Sql sql;

    public SessionTable(Sql sql) {
        this.sql = sql;
    }

    /** A row of the table. */
    public record Stored(
            String id,
            String account,
            String organization,
            Stage stage,
            Optional<Browser> browser,
            Instant startedAt,
            Instant seenAt,
            Instant expiresAt,
            Optional<Instant> factorProvedAt) {}

    /** The session that a token opens, unless its time is over. */
    public Optional<Stored> find(String token, Instant now) throws SQLException {
        return sql.first(
                "select * from identity_session where token_hash = ? and expires_at > ?",
                List.of(Sha256.hex(token), now),
                SessionTable::stored);
    }

    /** A new session; gives its token. */
    public String add(String account, String organization, Stage stage, Instant now, Instant end)
            throws SQLException {
        String token = Tokens.random();
        sql.update(
                "insert into identity_session (id, token_hash, account_id, organization_id, stage,"
                        + " tries, started_at, seen_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, 0, ?, ?, ?)",
                UUID.randomUUID().toString(),
                Sha256.hex(token),
                account,
                organization,
                stage.name(),
                now,
                now,
                end);
        return token;
    }

    /** Notes which browser a token was given to. */
    public void setBrowser(String token, Browser browser) throws SQLException {
        sql.update(
                "update identity_session set browser = ? where token_hash = ?",
                browser.name(),
                Sha256.hex(token));
    }

    /** Gives a session another token; the one before opens nothing any more. */
    public String renew(String id) throws SQLException {
        String token = Tokens.random();
        sql.update(
                "update identity_session set token_hash = ? where id = ?", Sha256.hex(token), id);
        return token;
    }

    /** The second factor was proved. */
    public void prove(String id, Instant now, Instant end) throws SQLException {
        sql.update(
                "update identity_session set stage = ?, factor_proved_at = ?, expires_at = ?,"
                        + " tries = 0 where id = ?",
                Stage.READY.name(),
                now,
                end,
                id);
    }

    /** Counts a try with a code; false when there were enough of them. */
    public boolean countTry(String id, int most) throws SQLException {
        return sql.update(
                        "update identity_session set tries = tries + 1 where id = ? and tries < ?",
                        id,
                        most)
                > 0;
    }

    public void setSeen(String id, Instant now) throws SQLException {
        sql.update("update identity_session set seen_at = ? where id = ?", now, id);
    }

    public void setOrganization(String id, String organization) throws SQLException {
        sql.update(
                "update identity_session set organization_id = ? where id = ?", organization, id);
    }

    /** Those of an account that are open, the one last seen first. */
    public List<Stored> ofAccount(String account, Instant now) throws SQLException {
        return sql.list(
                "select * from identity_session where account_id = ? and expires_at > ?"
                        + " order by seen_at desc, id",
                List.of(account, now),
                SessionTable::stored);
    }

    public void end(String id) throws SQLException {
        sql.update("delete from identity_session where id = ?", id);
    }

    /** Whether there was such a session of the account. */
    public boolean end(String id, String account) throws SQLException {
        return sql.update(
                        "delete from identity_session where id = ? and account_id = ?", id, account)
                > 0;
    }

    public void endAllOf(String account) throws SQLException {
        sql.update("delete from identity_session where account_id = ?", account);
    }

    public void endOthersOf(String account, String kept) throws SQLException {
        sql.update("delete from identity_session where account_id = ? and id <> ?", account, kept);
    }

    /** Those of everybody else. */
    public void endAllBut(String account) throws SQLException {
        sql.update("delete from identity_session where account_id <> ?", account);
    }

    /** Those that act for an organisation, and those that could. */
    public void endAllFor(String organization) throws SQLException {
        sql.update(
                "delete from identity_session where account_id in (select account_id from"
                        + " identity_membership where organization_id = ?)",
                organization);
    }

    public void removeExpired(Instant now) throws SQLException {
        sql.update("delete from identity_session where expires_at <= ?", now);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getString("id"),
                row.getString("account_id"),
                row.getString("organization_id"),
                Stage.valueOf(row.getString("stage")),
                Sql.text(row, "browser").map(Browser::valueOf),
                Sql.instant(row, "started_at").orElseThrow(),
                Sql.instant(row, "seen_at").orElseThrow(),
                Sql.instant(row, "expires_at").orElseThrow(),
                Sql.instant(row, "factor_proved_at"));
    }
}
