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
import ma.cmsm.identity.Notice;
import ma.cmsm.identity.OrganizationState;
import ma.cmsm.identity.Place;
import ma.cmsm.identity.Remaining;
import ma.cmsm.identity.internal.LinkTable.Purpose;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;

/** The tables {@code identity_account}, {@code identity_membership} and {@code identity_role}. */
public final class AccountTable {

    private static final String SELECT =
            "select a.*, f.secret is not null has_factor from identity_account a"
                    + " left join identity_factor f on f.account_id = a.id";

    /** More than anybody looks through. */
    private static final int MOST_REMAINING = 200;

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
        return find(Given.id(id)).orElseThrow(Given::notFound);
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

    /** Puts another hash of the same password, unless there is another password by now. */
    public void replaceHash(String id, String before, String hash) throws SQLException {
        sql.update(
                "update identity_account set password_hash = ? where id = ? and password_hash = ?",
                hash,
                id,
                before);
    }

    public void setProfile(String id, String name, String language) throws SQLException {
        sql.update(
                "update identity_account set name = ?, language = ? where id = ?",
                name,
                language,
                id);
    }

    public void setLanguage(String id, String language) throws SQLException {
        sql.update("update identity_account set language = ? where id = ?", language, id);
    }

    /** The invitation was accepted. */
    public void accept(String id, Instant now) throws SQLException {
        sql.update(
                "update identity_account set state = 'ACTIVE', accepted_at = ?,"
                        + " version = version + 1, updated_at = ? where id = ?",
                now,
                now,
                id);
    }

    public Set<Notice> muted(String id) throws SQLException {
        return Set.copyOf(
                sql.list(
                        "select notice from identity_muted_notice where account_id = ?",
                        List.of(id),
                        row -> Notice.valueOf(row.getString(1))));
    }

    public void setMuted(String id, Set<Notice> muted) throws SQLException {
        sql.update("delete from identity_muted_notice where account_id = ?", id);
        List<List<Object>> rows =
                muted.stream().map(notice -> List.<Object>of(id, notice.name())).toList();
        sql.insert("insert into identity_muted_notice (account_id, notice)", rows);
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

    /** How many active accounts have a role for an organisation, besides one of them. */
    public long othersWith(Role role, String organization, String account) throws SQLException {
        return sql.number(
                "select count(*) from identity_role r join identity_account a on a.id = r.account_id"
                        + " where r.role = ? and r.organization_id = ? and a.id <> ?"
                        + " and a.state <> 'DEACTIVATED'",
                List.of(role.name(), organization, account));
    }

    /**
     * How many administer an organisation besides one of them. Those of the demonstration, whom
     * anybody can be, count while nobody real does.
     */
    public long otherAdministrators(String organization, String account) throws SQLException {
        return sql.number(
                "select count(*) from identity_role r join identity_account a on a.id = r.account_id"
                        + " where r.role = ? and r.organization_id = ? and a.id <> ?"
                        + " and a.state = 'ACTIVE' and (not a.demo or not exists"
                        + " (select 1 from identity_role o join identity_account b"
                        + " on b.id = o.account_id where o.role = r.role"
                        + " and o.organization_id = r.organization_id"
                        + " and b.state = 'ACTIVE' and not b.demo))",
                List.of(Role.ADMINISTRATOR.name(), organization, account));
    }

    /** Whether an active administrator with a second factor is none of the demonstration's. */
    public boolean hasRealAdministrator() throws SQLException {
        return sql.number(
                        "select count(*) from identity_account a"
                                + " join identity_factor f on f.account_id = a.id"
                                + " join identity_role r on r.account_id = a.id"
                                + " where not a.demo and a.state = 'ACTIVE'"
                                + " and f.secret is not null and r.role = ?",
                        List.of(Role.ADMINISTRATOR.name()))
                > 0;
    }

    /** Who is none of the demonstration's and can sign in, or will. */
    public List<Remaining> remaining() throws SQLException {
        return sql.list(
                "select a.id, a.mail, a.name, a.state, group_concat(distinct r.role) roles,"
                        + " max(f.secret is not null) has_factor from identity_account a"
                        + " left join identity_role r on r.account_id = a.id"
                        + " left join identity_factor f on f.account_id = a.id"
                        + " where not a.demo and a.state <> 'DEACTIVATED'"
                        + " group by a.id, a.mail, a.name, a.state order by a.mail limit ?",
                List.of(MOST_REMAINING),
                AccountTable::remaining);
    }

    private static Remaining remaining(ResultSet row) throws SQLException {
        return new Remaining(
                row.getString("id"),
                row.getString("mail"),
                row.getString("name"),
                AccountState.valueOf(row.getString("state")),
                roles(Sql.text(row, "roles")),
                row.getBoolean("has_factor"));
    }

    /** Nobody of the demonstration signs in any more. */
    void deactivateDemo(Instant now) throws SQLException {
        sql.update(
                "update identity_account set state = 'DEACTIVATED', version = version + 1,"
                        + " updated_at = ? where demo",
                now);
    }

    /**
     * Accounts that are open and belong to this organisation and no other, but for those that left;
     * none of the demonstration.
     */
    public List<String> onlyOf(String organization) throws SQLException {
        return sql.list(
                "select a.id from identity_account a where a.state <> 'DEACTIVATED' and not a.demo"
                        + " and exists (select 1 from identity_membership m"
                        + " where m.account_id = a.id and m.organization_id = ?)"
                        + " and not exists (select 1 from identity_membership m"
                        + " join identity_organization o on o.id = m.organization_id"
                        + " where m.account_id = a.id and o.id <> ? and o.state <> ?) order by a.id",
                List.of(organization, organization, OrganizationState.LEFT.name()),
                row -> row.getString(1));
    }

    /** Nobody gets in with it any more, not by a session, a device, or a link in a mail either. */
    public void close(String id) throws SQLException {
        setState(id, AccountState.DEACTIVATED);
        new SessionTable(sql).endAllOf(id);
        new DeviceTable(sql).forgetAllOf(id);
        new LinkTable(sql).removeAll(Purpose.INVITATION, Optional.of(id));
        new LinkTable(sql).removeAll(Purpose.MEMBERSHIP, Optional.of(id));
        new LinkTable(sql).removeAll(Purpose.PASSWORD, Optional.of(id));
    }

    /** Somebody who never accepted an invitation, and has no membership any more. */
    void removeInvited(String id) throws SQLException {
        new LinkTable(sql).removeAll(Purpose.INVITATION, Optional.of(id));
        sql.update("delete from identity_account where id = ? and state = 'INVITED'", id);
    }

    /** Says that a row changes, whatever version it has. */
    public void advance(String id, Instant now) throws SQLException {
        sql.update(
                "update identity_account set version = version + 1, updated_at = ? where id = ?",
                now,
                id);
    }

    /** Makes an account a member, or changes what it is; without roles it is none any more. */
    public void setMembership(
            String account, String organization, Set<Role> roles, boolean legalRepresentative)
            throws SQLException {
        Object[] key = {account, organization};
        sql.update("delete from identity_role where account_id = ? and organization_id = ?", key);
        if (roles.isEmpty()) {
            sql.update(
                    "delete from identity_session where account_id = ? and organization_id = ?",
                    key);
            sql.update(
                    "delete from identity_membership where account_id = ?"
                            + " and organization_id = ?",
                    key);
            return;
        }
        sql.update(
                "insert into identity_membership (account_id, organization_id,"
                        + " legal_representative) values (?, ?, ?)"
                        + " on duplicate key update legal_representative = ?",
                account,
                organization,
                legalRepresentative,
                legalRepresentative);
        List<List<Object>> rows =
                roles.stream()
                        .map(role -> List.<Object>of(account, organization, role.name()))
                        .toList();
        sql.insert("insert into identity_role (account_id, organization_id, role)", rows);
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
