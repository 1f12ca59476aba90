package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ma.cmsm.identity.internal.Entrance;
import ma.cmsm.identity.internal.Given;
import ma.cmsm.identity.internal.Live;
import ma.cmsm.identity.internal.SessionTable;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/**
 * Who is signed in. A session lasts eight hours at most, and 15 minutes without a request where
 * cases are worked on, 30 elsewhere; it ends at once with the account, the role or the password.
 */
@ApplicationScoped
public class Sessions {

    private Transactions transactions;
    private Acts acts;
    private Entrance entrance;
    private Clock clock;

    /** For the proxy of the container. */
    protected Sessions() {}

    @Inject
    public Sessions(Transactions transactions, Acts acts, Entrance entrance, Clock clock) {
        this.transactions = transactions;
        this.acts = acts;
        this.entrance = entrance;
        this.clock = clock;
    }

    /** The session that a token opens, and that somebody uses by asking; empty when it is over. */
    public Optional<Session> find(String token) {
        return transactions.within(
                sql -> {
                    Optional<Live> live = entrance.find(sql, token);
                    if (live.isPresent()) {
                        entrance.seen(sql, live.get());
                    }
                    return live.map(Live::session);
                });
    }

    /** Signs out; a token that opens nothing is no fault. */
    public void end(String token) {
        Optional<Live> open = transactions.within(sql -> entrance.find(sql, token));
        open.ifPresent(
                live ->
                        acts.perform(
                                Act.of(live.actor(), "sign-out", "session", live.id()),
                                sql -> new SessionTable(sql).end(live.id(), live.account().id())));
    }

    /**
     * Goes on in the same session for another organisation, under another token.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, when it cannot be acted for;
     *     kind FORBIDDEN, key {@code identity.session-ended}
     */
    public Opened actFor(String token, String organization) {
        Live live = entrance.get(token);
        return acts.perform(
                Act.of(live.actor(), "act-for", "organization", organization),
                sql -> {
                    boolean may =
                            live.stage() == Stage.READY
                                    && live.all().stream()
                                            .map(one -> one.place().organization())
                                            .anyMatch(Predicate.isEqual(organization));
                    if (!may) {
                        throw Given.notFound();
                    }
                    SessionTable table = new SessionTable(sql);
                    table.setOrganization(live.id(), organization);
                    return new Opened(table.renew(live.id()), live.stage(), Optional.empty());
                });
    }

    /** The actor's own sessions, the one last seen first. */
    public List<OpenSession> own(Actor actor) {
        return transactions.within(
                sql ->
                        new SessionTable(sql)
                                .ofAccount(actor.account().orElse(""), clock.instant()).stream()
                                        .map(Sessions::view)
                                        .toList());
    }

    private static OpenSession view(SessionTable.Stored stored) {
        return new OpenSession(
                stored.id(),
                stored.browser(),
                stored.startedAt(),
                stored.seenAt(),
                stored.expiresAt());
    }

    /**
     * Ends one of the actor's own sessions.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, when it is none
     */
    public void endOwn(Actor actor, String id) {
        acts.perform(
                Act.of(actor, "end-session", "session", id),
                sql -> {
                    if (!new SessionTable(sql).end(Given.id(id), actor.account().orElse(""))) {
                        throw Given.notFound();
                    }
                    return id;
                });
    }

    /** Ends all of the actor's own sessions but one. */
    public void endOthers(Actor actor, String keptId) {
        acts.perform(
                Act.of(actor, "end-other-sessions", "session", keptId),
                sql -> endOthers(sql, actor, keptId));
    }

    private static String endOthers(Sql sql, Actor actor, String keptId) throws SQLException {
        new SessionTable(sql).endOthersOf(actor.account().orElse(""), keptId);
        return keptId;
    }
}
