package ma.cmsm.identity.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.cmsm.identity.InviteAccount;
import ma.cmsm.identity.SentInvitation;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;

/** The table {@code identity_sent_invitation}. */
public final class SentTable {

    private static final String SELECT =
            "select s.*, o.name from identity_sent_invitation s"
                    + " join identity_organization o on o.id = s.organization_id";

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
    public List<SentInvitation> list(Where where, int most) throws SQLException {
        return sql.list(
                SELECT + where.sql() + " order by s.sent_at desc, s.mail limit " + most,
                where.values(),
                SentTable::row);
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
                "delete from identity_sent_invitation where mail = ? and organization_id in"
                        + " (select organization_id from identity_membership where account_id = ?)",
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
