package ma.cmsm.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.Sql;

/** The tables {@code identity_factor} and {@code identity_recovery_code}; secrets are sealed. */
public final class FactorTable {

    private final Sql sql;

    public FactorTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A row.
     *
     * @param secret sealed; empty until the first code proved it
     * @param pending sealed; what is being set up
     * @param lastStep the last step whose code was taken
     */
    record Stored(Optional<byte[]> secret, Optional<byte[]> pending, long lastStep) {}

    /** For this transaction alone until it is over: no code is taken twice. */
    Optional<Stored> lock(String account) throws SQLException {
        return sql.first(
                "select * from identity_factor where account_id = ? for update",
                List.of(account),
                FactorTable::stored);
    }

    Optional<Stored> find(String account) throws SQLException {
        return sql.first(
                "select * from identity_factor where account_id = ?",
                List.of(account),
                FactorTable::stored);
    }

    /** Ids of the keys that any secret is sealed with. */
    List<String> keys() throws SQLException {
        return sql.list(
                "select secret from identity_factor where secret is not null"
                        + " union all select pending from identity_factor where pending is not null",
                List.of(),
                row -> Keyring.keyOf(row.getBytes(1)));
    }

    /** Begins to set up another secret beside the one in use. */
    void prepare(String account, byte[] sealed) throws SQLException {
        sql.update(
                "insert into identity_factor (account_id, last_step, pending) values (?, 0, ?)"
                        + " on duplicate key update pending = ?",
                account,
                sealed,
                sealed);
    }

    /** What was being set up is in use from now on. */
    void take(String account, long step) throws SQLException {
        sql.update(
                "update identity_factor set secret = pending, pending = null, last_step = ?"
                        + " where account_id = ?",
                step,
                account);
    }

    void setStep(String account, long step) throws SQLException {
        sql.update("update identity_factor set last_step = ? where account_id = ?", step, account);
    }

    /** Counts a wrong code; gives how many came since the last right one. */
    int countWrong(String account) throws SQLException {
        sql.update(
                "update identity_factor set wrong_codes = wrong_codes + 1"
                        + " where account_id = ? and secret is not null",
                account);
        return sql.first(
                        "select wrong_codes from identity_factor where account_id = ?",
                        List.of(account),
                        row -> row.getInt(1))
                .orElse(0);
    }

    void forgetWrong(String account) throws SQLException {
        sql.update("update identity_factor set wrong_codes = 0 where account_id = ?", account);
    }

    void remove(String account) throws SQLException {
        replaceCodes(account, List.of());
        sql.update("delete from identity_factor where account_id = ?", account);
    }

    /** Whether it was one of the account's codes; it is none any more. */
    boolean spend(String account, String codeHash) throws SQLException {
        return sql.update(
                        "delete from identity_recovery_code where account_id = ? and code_hash = ?",
                        account,
                        codeHash)
                > 0;
    }

    void replaceCodes(String account, List<String> codeHashes) throws SQLException {
        sql.update("delete from identity_recovery_code where account_id = ?", account);
        List<List<Object>> rows =
                codeHashes.stream().map(hash -> List.<Object>of(account, hash)).toList();
        sql.insert("insert into identity_recovery_code (account_id, code_hash)", rows);
    }

    int codesLeft(String account) throws SQLException {
        return (int)
                sql.number(
                        "select count(*) from identity_recovery_code where account_id = ?",
                        List.of(account));
    }

    private static Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                Optional.ofNullable(row.getBytes("secret")),
                Optional.ofNullable(row.getBytes("pending")),
                row.getLong("last_step"));
    }
}
