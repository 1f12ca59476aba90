package ma.cmsm.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.MemberOrganization;
import ma.cmsm.identity.OrganizationState;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/** The table {@code identity_organization}. */
public final class OrganizationTable {

    /**
     * All that is told of an organisation. Who was only asked is not counted: whoever asked would
     * see whether that address had an account before.
     */
    private static final String SELECT =
            "select o.*, (select count(*) from identity_membership m join identity_account a"
                    + " on a.id = m.account_id where m.organization_id = o.id"
                    + " and a.state = 'ACTIVE') accounts from identity_organization o";

    private final Sql sql;

    public OrganizationTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is there for sure.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}
     */
    public MemberOrganization get(String id) throws SQLException {
        return find(Given.id(id)).orElseThrow(Given::notFound);
    }

    public Optional<MemberOrganization> find(String id) throws SQLException {
        return sql.first(SELECT + " where o.id = ?", List.of(id), OrganizationTable::organization);
    }

    /** Nobody else appoints anybody there until this transaction is over. */
    public void lock(String id) throws SQLException {
        sql.list(
                "select id from identity_organization where id = ? for update",
                List.of(id),
                row -> row.getString(1));
    }

    public Optional<MemberOrganization> committee() throws SQLException {
        return sql.first(
                SELECT + " where o.committee order by o.created_at limit 1",
                List.of(),
                OrganizationTable::organization);
    }

    /** Its name is to be free: {@link #requireFree}. */
    public void add(
            String id, String name, boolean committee, Optional<String> directory, Instant now)
            throws SQLException {
        sql.update(
                "insert into identity_organization (id, name, name_key, committee,"
                        + " directory_organization_id, state, version, created_at, updated_at)"
                        + " values (?, ?, lower(?), ?, ?, ?, 0, ?, ?)",
                id,
                name,
                name,
                committee,
                directory,
                OrganizationState.ACTIVE.name(),
                now,
                now);
    }

    /** Its name is to be free: {@link #requireFree}. */
    public void rename(String id, String name) throws SQLException {
        sql.update(
                "update identity_organization set name = ?, name_key = lower(?) where id = ?",
                name,
                name,
                id);
    }

    /** Says which one of the directory it is. */
    public void setDirectory(String id, Optional<String> directory) throws SQLException {
        sql.update(
                "update identity_organization set directory_organization_id = ? where id = ?",
                directory,
                id);
    }

    public void setState(String id, OrganizationState state) throws SQLException {
        sql.update("update identity_organization set state = ? where id = ?", state.name(), id);
    }

    /** Whether another organisation is that one of the directory. */
    public boolean isTaken(String directory, String exceptId) throws SQLException {
        return sql.number(
                        "select count(*) from identity_organization"
                                + " where directory_organization_id = ? and id <> ?",
                        List.of(directory, exceptId))
                > 0;
    }

    /**
     * Refuses a name that another organisation has: two of one name cannot be told apart where
     * names are all that is shown. Of two who give the same one at once, the key of the table lets
     * one.
     *
     * @throws Refused kind CONFLICT, key {@code identity.name-taken}
     */
    public void requireFree(String name, String exceptId) throws SQLException {
        if (isCalled(name, exceptId)) {
            throw new Refused(Refused.Kind.CONFLICT, "identity.name-taken");
        }
    }

    /** Whether another organisation is called so, whatever the case of its letters. */
    public boolean isCalled(String name, String exceptId) throws SQLException {
        return sql.number(
                        "select count(*) from identity_organization"
                                + " where lower(name) = lower(?) and id <> ?",
                        List.of(name, exceptId))
                > 0;
    }

    /** The organisations of the directory that members are already. */
    public Set<String> directoryOrganizations() throws SQLException {
        return Set.copyOf(
                sql.list(
                        "select directory_organization_id from identity_organization"
                                + " where directory_organization_id is not null",
                        List.of(),
                        row -> row.getString(1)));
    }

    /**
     * Says that a row changes.
     *
     * @throws Refused kind CONFLICT, key {@code identity.stale}, when somebody changed it since
     */
    public void advance(String id, long version, Instant now) throws SQLException {
        int met =
                sql.update(
                        "update identity_organization set version = version + 1, updated_at = ?"
                                + " where id = ? and version = ?",
                        now,
                        id,
                        version);
        if (met == 0) {
            throw new Refused(Refused.Kind.CONFLICT, "identity.stale");
        }
    }

    /** Part of a list, and how long the whole list is. */
    public ListPage<MemberOrganization> list(Where where, String order, List<Object> values)
            throws SQLException {
        long total =
                sql.number(
                        "select count(*) from identity_organization o" + where.sql(),
                        where.values());
        String select = SELECT + where.sql() + order + " limit ? offset ?";
        return new ListPage<>(total, sql.list(select, values, OrganizationTable::organization));
    }

    private static MemberOrganization organization(ResultSet row) throws SQLException {
        return new MemberOrganization(
                row.getString("id"),
                row.getString("name"),
                row.getBoolean("committee"),
                Sql.text(row, "directory_organization_id"),
                OrganizationState.valueOf(row.getString("state")),
                row.getLong("accounts"),
                row.getLong("version"));
    }
}
