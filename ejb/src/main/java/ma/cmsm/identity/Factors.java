package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.CodeTries;
import ma.cmsm.identity.internal.Entrance;
import ma.cmsm.identity.internal.Given;
import ma.cmsm.identity.internal.Live;
import ma.cmsm.identity.internal.SecondFactor;
import ma.cmsm.identity.internal.SessionTable;
import ma.cmsm.identity.internal.Totp;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.MailOutbox;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/**
 * Setting up the second factor: codes of an authenticator application (RFC 6238). That of an
 * account of the demonstration stays: kind CONFLICT, key {@code identity.demo-stays}.
 */
@ApplicationScoped
public class Factors {

    private Acts acts;
    private Entrance entrance;
    private SecondFactor factor;
    private CodeTries tries;
    private MailOutbox mails;
    private Clock clock;

    /** For the proxy of the container. */
    protected Factors() {}

    @Inject
    public Factors(
            Acts acts,
            Entrance entrance,
            SecondFactor factor,
            CodeTries tries,
            MailOutbox mails,
            Clock clock) {
        this.acts = acts;
        this.entrance = entrance;
        this.factor = factor;
        this.tries = tries;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * A new secret; the one in use, if any, stays in use until a code of the new one comes.
     *
     * @throws Refused kind FORBIDDEN: key {@code identity.session-ended}; key {@code
     *     identity.factor-needed} when there is a factor and it was not proved just now
     */
    public Enrolment begin(String token) {
        Live live = entrance.get(token);
        Act act = Act.of(live.actor(), "prepare-factor", "account", live.account().id());
        byte[] secret =
                acts.perform(
                        act,
                        sql -> {
                            live.account().refuseDemo();
                            requireFresh(live);
                            return factor.prepare(sql, live.account().id());
                        });
        return new Enrolment(Totp.typed(secret), Totp.uri(secret, live.account().mail()));
    }

    /**
     * Takes the new secret into use: it counts as proved, and all other sessions end.
     *
     * @param code what the application shows
     * @throws Refused kind FORBIDDEN: keys {@code identity.code-wrong}, {@code
     *     identity.session-ended}, {@code identity.factor-needed}; kind CONFLICT, key {@code
     *     identity.no-factor}, when none was begun; kind TOO_MANY, key {@code identity.wait}
     */
    public Enrolled confirm(String token, String code, Visit visit) {
        Live live = entrance.get(token);
        return tries.with(live, "enrol-factor", visit, sql -> enrol(sql, live, code, visit));
    }

    private Enrolled enrol(Sql sql, Live live, String code, Visit visit) throws SQLException {
        requireFresh(live);
        String account = live.account().id();
        List<String> codes = factor.take(sql, account, code, clock.instant());
        new SessionTable(sql).endOthersOf(account, live.id());
        mails.put(
                live.account().mail(), live.account().language(), "identity.factor-set", Map.of());
        return new Enrolled(entrance.prove(sql, live, visit), codes);
    }

    /**
     * Recovery codes that replace the ones before.
     *
     * @throws Refused kind FORBIDDEN, key {@code identity.factor-needed}; kind NOT_FOUND, key
     *     {@code identity.not-found}, for who has no account
     */
    public List<String> renewRecoveryCodes(Actor actor) {
        String account = actor.account().orElseThrow(Given::notFound);
        return acts.perform(
                Act.of(actor, "renew-recovery-codes", "account", account),
                sql -> {
                    requireFresh(actor);
                    new AccountTable(sql).get(account).refuseDemo();
                    return factor.renewCodes(sql, account);
                });
    }

    private void requireFresh(Live live) {
        if (live.account().hasFactor()) {
            requireFresh(live.actor());
        }
    }

    private void requireFresh(Actor actor) {
        Optional<Instant> stale = actor.factorProvedAt().map(at -> at.plus(Permission.FRESH));
        if (stale.filter(clock.instant()::isBefore).isEmpty()) {
            throw new Refused(Refused.Kind.FORBIDDEN, "identity.factor-needed");
        }
    }
}
