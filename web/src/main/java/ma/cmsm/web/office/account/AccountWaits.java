package ma.cmsm.web.office.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.OwnAccount;
import ma.cmsm.identity.Profile;
import ma.cmsm.identity.Session;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Me;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Waits;
import ma.cmsm.web.words.Words;

/** What one's own account asks for: a second factor, new recovery codes. */
@ApplicationScoped
public class AccountWaits implements Waits {

    /** With so few recovery codes it is time for new ones. */
    private static final int FEW_CODES = 3;

    private OwnAccount own;
    private Moments moments;

    /** For the proxy of the container. */
    protected AccountWaits() {}

    @Inject
    public AccountWaits(OwnAccount own, Moments moments) {
        this.own = own;
        this.moments = moments;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        List<Task> tasks = new ArrayList<>();
        Optional<Instant> enrolBy = me.session().flatMap(Session::enrolBy);
        enrolBy.ifPresent(
                by ->
                        tasks.add(
                                new Task(
                                        words.with(
                                                "office_account.wait.enrol",
                                                moments.day(by, words.language())),
                                        OfficePage.ENROL.getAddress(),
                                        true)));
        Profile profile = own.get(me.actor());
        boolean few = profile.hasFactor() && profile.recoveryCodesLeft() <= FEW_CODES;
        if (few && !profile.demo()) {
            tasks.add(
                    new Task(
                            words.with("office_account.wait.codes", profile.recoveryCodesLeft()),
                            OfficePage.PROTECTION.getAddress(),
                            false));
        }
        return tasks;
    }
}
