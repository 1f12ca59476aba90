package ma.cmsm.web.office.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.audit.AuditCare;
import ma.cmsm.audit.AuditCare.Care;
import ma.cmsm.identity.Action;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Me;
import ma.cmsm.web.office.Waits;
import ma.cmsm.web.words.Words;

/** Whether the record is kept elsewhere and checked in time, for those who audit it. */
@ApplicationScoped
public class AuditWaits implements Waits {

    /** A check holds so long. */
    private static final Duration HOLDS = Duration.ofDays(7);

    private AuditCare care;
    private CareWords careWords;
    private Clock clock;

    /** For the proxy of the container. */
    protected AuditWaits() {}

    @Inject
    public AuditWaits(AuditCare care, CareWords careWords, Clock clock) {
        this.care = care;
        this.careWords = careWords;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        if (!me.may(Action.VERIFY_AUDIT_LOG)) {
            return List.of();
        }
        Care now = care.read(me.actor());
        List<Task> tasks = new ArrayList<>();
        tasks.add(
                task(
                        careWords.exported(now, words),
                        OfficePage.AUDIT,
                        !now.isExported(clock.instant())));
        boolean checked =
                now.verifiedAt().filter(at -> at.plus(HOLDS).isAfter(clock.instant())).isPresent();
        tasks.add(
                now.alarm().isPresent()
                        ? task(careWords.alarm(now, words), OfficePage.AUDIT_VERIFY, true)
                        : task(careWords.verified(now, words), OfficePage.AUDIT_VERIFY, !checked));
        return tasks;
    }

    private static Task task(String words, OfficePage page, boolean urgent) {
        return new Task(words, page.getAddress(), urgent);
    }
}
