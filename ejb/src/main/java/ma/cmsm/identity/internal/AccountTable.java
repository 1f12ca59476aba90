package ma.cmsm.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.identity.AccountState;
import ma.cmsm.identity.OrganizationState;
import ma.cmsm.identity.Place;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;

/** The tables {@code identity_account}, {@code identity_membership} and {@code identity_role}. */
public final class AccountTable {

    private static final String SELECT =
            "select a.*, f.secret is not null has_factor from identity_account a"
                    + " left join identity_factor f on f.account_id = a.id";

    private final Sql sql;

    public AccountTable(Sql sql) {
        this.sql = sql;
    }

    public Optional<Account> byMail(String mail) throws SQLException {
        return sql.first(SELECT + " where a.mail = ?", List.of(mail), AccountTable::account);
    }

    public Optional<Account> find(String id) throws SQLException {
        return sql.first(SELECT + " where a.id = ?", List.of(id), AccountTable::account);
    }

    /**
     * What is there for sure.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}
     */
    public Account get(String id) throws SQLException {
        return find(id).orElseThrow(
                        () -> new Refused(Refused.Kind.NOT_FOUND, "identity.not-found"));
    }

    /** Whether there is anybody at all. */
    public boolean isEmpty() throws SQLException {
        return sql.number("select count(*) from identity_account where not demo", List.of()) == 0;
    }

    public void add(Account account, Instant now) throws SQLException {
        sql.update(
                "insert into identity_account (id, mail, name, language, state, password_hash,"
                        + " accepted_at, demo, version, created_at, updated_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)",
                account.id(),
                account.mail(),
                account.name(),
                account.language(),
                account.state().name(),
                account.passwordHash(),
                account.acceptedAt(),
                account.demo(),
                now,
                now);
    }

    /**
     * Says that a row changes.
     *
     * @throws Refused kind CONFLICT, key {@code identity.stale}, when somebody changed it since
     */
    public void advance(String id, long version, Instant now) throws SQLException {
        int met =
                sql.update(
                        "update identity_account set version = version + 1, updated_at = ?"
                                + " where id = ? and version = ?",
                        now,
                        id,
                        version);
        if (met == 0) {
            throw new Refused(Refused.Kind.CONFLICT, "identity.stale");
        }
    }

    public void setPassword(String id, String hash) throws SQLException {
        sql.update("update identity_account set password_hash = ? where id = ?", hash, id);
    }

    public void setState(String id, AccountState state) throws SQLException {
        sql.update("update identity_account set state = ? where id = ?", state.name(), id);
    }

    public void setSeen(String id, Instant at) throws SQLException {
        sql.update("update identity_account set last_seen_at = ? where id = ?", at, id);
    }

    /** All of an account's memberships, by the names of the organisations. */
    public List<Membership> memberships(String account) throws SQLException {
        return sql.list(
                "select o.id, o.name, o.committee, o.state, m.legal_representative,"
                        + " group_concat(r.role order by r.role) roles from identity_membership m"
                        + " join identity_organization o on o.id = m.organization_id"
                        + " left join identity_role r on r.account_id = m.account_id"
                        + " and r.organization_id = m.organization_id"
                        + " where m.account_id = ? group by o.id, o.name, o.committee, o.state,"
                        + " m.legal_representative order by o.name, o.id",
                List.of(account),
                AccountTable::membership);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString("id"),
                row.getString("mail"),
                row.getString("name"),
                row.getString("language"),
                AccountState.valueOf(row.getString("state")),
                Sql.text(row, "password_hash"),
                Sql.instant(row, "accepted_at"),
                row.getBoolean("demo"),
                row.getBoolean("has_factor"),
                row.getLong("version"));
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new Place(row.getString("id"), row.getString("name"), row.getBoolean("committee")),
                OrganizationState.valueOf(row.getString("state")),
                roles(Sql.text(row, "roles")),
                row.getBoolean("legal_representative"));
    }

    static Set<Role> roles(Optional<String> joined) {
        return joined.stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
