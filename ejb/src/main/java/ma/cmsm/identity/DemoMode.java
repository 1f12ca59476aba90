package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.internal.AccountTable;
import ma.cmsm.identity.internal.DemoHouse;
import ma.cmsm.identity.internal.Given;
import ma.cmsm.identity.internal.LinkTable;
import ma.cmsm.identity.internal.SessionTable;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** The end of the demonstration: from then on this installation is for real, for good. */
@ApplicationScoped
public class DemoMode {

    private static final String KIND = "demonstration";
    private static final Logger LOG = System.getLogger(DemoMode.class.getName());

    private Transactions transactions;
    private Demonstration demonstration;
    private DemoHouse house;
    private MailFolder folder;
    private Acts acts;
    private Event<DemonstrationEnded> ended;

    /** For the proxy of the container. */
    protected DemoMode() {}

    @Inject
    public DemoMode(
            Transactions transactions,
            Demonstration demonstration,
            DemoHouse house,
            MailFolder folder,
            Acts acts,
            Event<DemonstrationEnded> ended) {
        this.transactions = transactions;
        this.demonstration = demonstration;
        this.house = house;
        this.folder = folder;
        this.acts = acts;
        this.ended = ended;
    }

    /** Whether this is a demonstration. */
    public boolean isOn() {
        return demonstration.isOn();
    }

    /**
     * Who goes on working here after it, by mail address: to be looked through before.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, without the right; kind
     *     FORBIDDEN, key {@code identity.factor-needed}
     */
    public List<Remaining> remaining(Actor actor) {
        Act act = new Act(actor, "read-remaining-accounts", KIND, Optional.empty(), Set.of());
        acts.require(act, Action.END_DEMONSTRATION, Target.NOBODYS);
        return transactions.within(sql -> new AccountTable(sql).remaining());
    }

    /**
     * The code that it takes to end it. Anybody can be an administrator of a demonstration, and
     * make another: who runs the installation says whether it begins for real.
     *
     * @param actor the operator
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, for anybody else
     */
    public String endingCode(Actor actor) {
        if (!actor.isOperator()) {
            throw Given.notFound();
        }
        return house.endingCode();
    }

    /**
     * Ends the demonstration. Its people can no longer sign in and its organisations leave, unless
     * somebody real works there; everybody else is signed out, but for the one who does it. Mails
     * that everybody could read are thrown away, and the links in them work no more.
     *
     * @param code that only the operator was told
     * @param withdrawsServices whether the services that it brought, and that nobody has changed or
     *     confirmed since, are to be withdrawn; they can be published again
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, without the right; kind
     *     FORBIDDEN, key {@code identity.factor-needed}, or {@code identity.demo-code-wrong}; kind
     *     CONFLICT: key {@code identity.demo-over}, when it has ended; key {@code
     *     identity.demo-needs-administrator}, while no administrator is there who is not of the
     *     demonstration and has a second factor; key {@code identity.demo-not-by-demo}, for the
     *     administrator of the demonstration
     */
    public void switchOff(Actor actor, String code, boolean withdrawsServices) {
        boolean wasOpen = folder.isUsed();
        acts.perform(
                new Act(actor, Action.END_DEMONSTRATION.code(), KIND, Optional.empty(), Set.of()),
                Action.END_DEMONSTRATION,
                Target.NOBODYS,
                sql -> switchOff(sql, allowed(sql, actor, code), wasOpen, withdrawsServices));
        demonstration.refresh();
        ended.fire(new DemonstrationEnded(withdrawsServices));
        if (wasOpen) {
            throwMailsAway();
        }
    }

    /** It has ended all the same, and nobody is shown them any more. */
    private void throwMailsAway() {
        try {
            folder.empty();
        } catch (UncheckedIOException failure) {
            LOG.log(Level.WARNING, "The mails of the demonstration are still there", failure);
        }
    }

    private boolean switchOff(Sql sql, String account, boolean wasOpen, boolean withdrawsServices)
            throws SQLException {
        house.close(sql);
        new SessionTable(sql).endAllBut(account);
        if (wasOpen) {
            new LinkTable(sql).removeAll();
        }
        demonstration.end(sql, withdrawsServices);
        return true;
    }

    /** The account of who ends it. */
    private String allowed(Sql sql, Actor actor, String code) throws SQLException {
        String account = actor.account().orElseThrow(Given::notFound);
        refuseUnlessReal(new AccountTable(sql), account);
        refuseUnlessTold(code);
        return account;
    }

    private void refuseUnlessReal(AccountTable accounts, String account) throws SQLException {
        if (!demonstration.refresh()) {
            throw conflict("identity.demo-over");
        }
        if (!accounts.hasRealAdministrator()) {
            throw conflict("identity.demo-needs-administrator");
        }
        if (accounts.get(account).demo()) {
            throw conflict("identity.demo-not-by-demo");
        }
    }

    private void refuseUnlessTold(String code) {
        byte[] typed = code.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        byte[] right = house.endingCode().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(right, typed)) {
            throw new Refused(Refused.Kind.FORBIDDEN, "identity.demo-code-wrong");
        }
    }

    private static Refused conflict(String key) {
        return new Refused(Refused.Kind.CONFLICT, key);
    }
}
