package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.Appointments;
import ma.cmsm.identity.internal.Given;
import ma.cmsm.identity.internal.Names;
import ma.cmsm.identity.internal.OrganizationTable;
import ma.cmsm.identity.internal.SentTable;
import ma.cmsm.identity.internal.SessionTable;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/** Which organisations are members, for coordinators who proved the second factor just now. */
@ApplicationScoped
public class Organizations {

    private Acts acts;
    private Event<OrganizationClosed> closed;
    private Clock clock;

    /** For the proxy of the container. */
    protected Organizations() {}

    @Inject
    public Organizations(Acts acts, Event<OrganizationClosed> closed, Clock clock) {
        this.acts = acts;
        this.closed = closed;
        this.clock = clock;
    }

    /**
     * Makes an organisation a member.
     *
     * @return its id
     * @throws Refused kind INVALID: keys {@code identity.name-missing}, {@code identity.name-long},
     *     {@code identity.name-turned}; kind CONFLICT: keys {@code identity.name-taken}, {@code
     *     platform.taken} when somebody else takes the name at the same moment, {@code
     *     identity.directory-organization-taken}; as {@link Permission#require} says
     */
    public String admit(Actor actor, AdmitOrganization command) {
        String id = UUID.randomUUID().toString();
        Act act = Act.of(actor, "admit-organization", "organization", id);
        return acts.perform(
                act,
                Action.MANAGE_ORGANIZATIONS,
                Target.NOBODYS,
                sql -> {
                    OrganizationTable table = new OrganizationTable(sql);
                    String name = Names.organization(command.name());
                    table.requireFree(name, id);
                    table.add(
                            id,
                            name,
                            false,
                            directory(table, command.directoryOrganization(), id),
                            clock.instant());
                    return id;
                });
    }

    /**
     * Changes its name, and which one of the directory it is. Sessions go on.
     *
     * @throws Refused as {@link #admit} says, and kind CONFLICT, key {@code identity.stale}
     */
    public void change(Actor actor, ChangeOrganization command) {
        Act act = Act.of(actor, "change-organization", "organization", command.id());
        acts.perform(
                act.on("name", "directory_organization_id"),
                Action.MANAGE_ORGANIZATIONS,
                Target.of(command.id()),
                sql -> {
                    OrganizationTable table = new OrganizationTable(sql);
                    MemberOrganization before = table.get(command.id());
                    table.advance(command.id(), command.version(), clock.instant());
                    rename(table, before, Names.organization(command.name()));
                    table.setDirectory(
                            command.id(),
                            directory(table, command.directoryOrganization(), command.id()));
                    return command;
                });
    }

    /**
     * Gives the committee another name, for its administrators: where a demonstration has ended,
     * nobody else may be there yet. Sessions go on.
     *
     * @throws Refused kind INVALID: keys {@code identity.name-missing}, {@code identity.name-long},
     *     {@code identity.name-turned}; kind CONFLICT: keys {@code identity.name-taken}, {@code
     *     identity.stale}; kind NOT_FOUND, key {@code identity.not-found}, for another
     *     organisation; as {@link Permission#require} says
     */
    public void renameCommittee(Actor actor, String id, String name, long version) {
        Act act = Act.of(actor, "change-organization", "organization", id);
        acts.perform(
                act.on("name"),
                Action.RENAME_COMMITTEE,
                Target.of(id),
                sql -> {
                    OrganizationTable table = new OrganizationTable(sql);
                    MemberOrganization before = table.get(id);
                    if (!before.committee()) {
                        throw Given.notFound();
                    }
                    table.advance(id, version, clock.instant());
                    rename(table, before, Names.organization(name));
                    return id;
                });
    }

    private static void rename(OrganizationTable table, MemberOrganization before, String name)
            throws SQLException {
        if (!name.equals(before.name())) {
            table.requireFree(name, before.id());
            table.rename(before.id(), name);
        }
    }

    private static Optional<String> directory(
            OrganizationTable table, Optional<String> directory, String id) throws SQLException {
        Optional<String> given = directory.filter(text -> !text.isBlank()).map(Given::id);
        if (given.isPresent() && table.isTaken(given.get(), id)) {
            throw conflict("identity.directory-organization-taken");
        }
        return given;
    }

    /**
     * Closes it for a while: its people are signed out and cannot sign in.
     *
     * @throws Refused kind CONFLICT: keys {@code identity.stale}, {@code identity.state-wrong},
     *     {@code identity.committee-stays}; as {@link Permission#require} says
     */
    public void suspend(Actor actor, String id, long version) {
        become(actor, "suspend-organization", id, version, OrganizationState.SUSPENDED);
    }

    /** Opens it again; refused like {@link #suspend}. */
    public void readmit(Actor actor, String id, long version) {
        become(actor, "readmit-organization", id, version, OrganizationState.ACTIVE);
    }

    /**
     * It leaves the committee; refused like {@link #suspend}. Accounts that belong to it alone are
     * closed, each with a line of its own on record: should it come back, a supervisor or the
     * committee says who does. Whom it asked is forgotten.
     */
    public void leave(Actor actor, String id, long version) {
        become(actor, "remove-organization", id, version, OrganizationState.LEFT);
    }

    private void become(
            Actor actor, String action, String id, long version, OrganizationState state) {
        Act act = Act.of(actor, action, "organization", id).on("state");
        acts.perform(
                act,
                Action.MANAGE_ORGANIZATIONS,
                Target.of(id),
                sql -> become(sql, id, version, state),
                accounts -> accounts.stream().map(one -> closing(actor, one)).toList());
    }

    private static Act closing(Actor actor, String account) {
        return Act.of(actor, "deactivate-account", "account", account).on("state");
    }

    /** Gives the accounts that are closed with it. */
    private List<String> become(Sql sql, String id, long version, OrganizationState state)
            throws SQLException {
        OrganizationTable table = new OrganizationTable(sql);
        MemberOrganization before = table.get(id);
        if (before.committee()) {
            throw conflict("identity.committee-stays");
        }
        if (!mayFollow(before.state(), state)) {
            throw conflict("identity.state-wrong");
        }
        table.advance(id, version, clock.instant());
        table.setState(id, state);
        if (state == OrganizationState.ACTIVE) {
            return List.of();
        }
        new SessionTable(sql).endAllFor(id);
        List<String> accounts = state == OrganizationState.LEFT ? empty(sql, id) : List.of();
        closed.fire(new OrganizationClosed(id, state));
        return accounts;
    }

    /** Nobody is asked to work there any more, and who works nowhere else does not work here. */
    private List<String> empty(Sql sql, String organization) throws SQLException {
        for (SentInvitation sent : new SentTable(sql).of(organization)) {
            Appointments.takeBack(sql, organization, sent.mail());
        }
        AccountTable table = new AccountTable(sql);
        List<String> accounts = table.onlyOf(organization);
        for (String account : accounts) {
            table.advance(account, clock.instant());
            table.close(account);
        }
        return accounts;
    }

    private static boolean mayFollow(OrganizationState before, OrganizationState after) {
        Set<OrganizationState> next =
                switch (before) {
                    case ACTIVE -> Set.of(OrganizationState.SUSPENDED, OrganizationState.LEFT);
                    case SUSPENDED -> Set.of(OrganizationState.ACTIVE, OrganizationState.LEFT);
                    case LEFT -> Set.of(OrganizationState.ACTIVE);
                };
        return next.contains(after);
    }

    private static Refused conflict(String key) {
        return new Refused(Refused.Kind.CONFLICT, key);
    }
}
