package ma.cmsm.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.cmsm.identity.InviteAccount;
import ma.cmsm.identity.SentInvitation;
import ma.cmsm.identity.internal.LinkTable.Purpose;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;

/** The table {@code identity_sent_invitation}. */
public final class SentTable {

    private static final String SELECT =
            "select s.*, o.name from identity_sent_invitation s"
                    + " join identity_organization o on o.id = s.organization_id";

    private static final String OF_ITS_MEMBERSHIPS =
            " and organization_id in"
                    + " (select organization_id from identity_membership where account_id = ?)";

    /** How long somebody who was asked is known: the life of the link, and 30 days to ask again. */
    private static final Duration KEPT = Purpose.INVITATION.lasts().plus(Duration.ofDays(30));

    private static final int MOST_PER_PAGE = 200;

    private final Sql sql;

    public SentTable(Sql sql) {
        this.sql = sql;
    }

    /** Notes that somebody was asked, or asked again. */
    public void put(InviteAccount asked, String mail, Instant now) throws SQLException {
        remove(asked.organization(), mail);
        sql.update(
                "insert into identity_sent_invitation values (?, ?, ?, ?, ?, ?)",
                asked.organization(),
                mail,
                asked.language(),
                asked.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                asked.legalRepresentative(),
                now);
    }

    public Optional<SentInvitation> find(String organization, String mail) throws SQLException {
        return sql.first(
                SELECT + " where s.organization_id = ? and s.mail = ?",
                List.of(organization, mail),
                SentTable::row);
    }

    /** The newest first. */
    public ListPage<SentInvitation> page(Where where, int offset, int size) throws SQLException {
        long total =
                sql.number(
                        "select count(*) from identity_sent_invitation s" + where.sql(),
                        where.values());
        return new ListPage<>(
                total,
                sql.list(
                        SELECT
                                + where.sql()
                                + " order by s.sent_at desc, s.mail, s.organization_id"
                                + " limit ? offset ?",
                        where.values(offset, size, MOST_PER_PAGE),
                        SentTable::row));
    }

    public List<SentInvitation> of(String organization) throws SQLException {
        return sql.list(
                SELECT + " where s.organization_id = ?", List.of(organization), SentTable::row);
    }

    /** Those that nobody needs to know of any more. */
    List<SentInvitation> expired(Instant now) throws SQLException {
        return sql.list(SELECT + " where s.sent_at <= ?", List.of(now.minus(KEPT)), SentTable::row);
    }

    /** Notes that an account was sent its link again, by whoever asked. */
    public void sentAgain(Account account, Instant now) throws SQLException {
        sql.update(
                "update identity_sent_invitation set sent_at = ? where mail = ?"
                        + OF_ITS_MEMBERSHIPS,
                now,
                account.mail(),
                account.id());
    }

    public void remove(String organization, String mail) throws SQLException {
        sql.update(
                "delete from identity_sent_invitation where organization_id = ? and mail = ?",
                organization,
                mail);
    }

    /** Those that an account has accepted. */
    public void removeAccepted(Account account) throws SQLException {
        sql.update(
                "delete from identity_sent_invitation where mail = ?" + OF_ITS_MEMBERSHIPS,
                account.mail(),
                account.id());
    }

    private static SentInvitation row(ResultSet row) throws SQLException {
        return new SentInvitation(
                row.getString("organization_id"),
                row.getString("name"),
                row.getString("mail"),
                row.getString("language"),
                Arrays.stream(row.getString("roles").split(","))
                        .map(Role::valueOf)
                        .collect(Collectors.toSet()),
                row.getBoolean("legal_representative"),
                Sql.instant(row, "sent_at").orElseThrow());
    }
}
