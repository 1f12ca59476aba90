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
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Waits;
import ma.cmsm.web.words.Dates;
import ma.cmsm.web.words.Words;

/** Whether the record is kept elsewhere and checked in time, for those who audit it. */
@ApplicationScoped
public class AuditWaits implements Waits {

    /** A check holds so long. */
    private static final Duration HOLDS = Duration.ofDays(7);

    private AuditCare care;
    private Moments moments;
    private Clock clock;

    /** For the proxy of the container. */
    protected AuditWaits() {}

    @Inject
    public AuditWaits(AuditCare care, Moments moments, Clock clock) {
        this.care = care;
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        if (!me.may(Action.VERIFY_AUDIT_LOG)) {
            return List.of();
        }
        Care now = care.read(me.actor());
        List<Task> tasks = new ArrayList<>();
        tasks.add(task(exported(now, words), !now.isExported(clock.instant()), ""));
        boolean checked =
                now.verifiedAt().filter(at -> at.plus(HOLDS).isAfter(clock.instant())).isPresent();
        tasks.add(task(verified(now, words), !checked, "?action=verify-audit-log"));
        return tasks;
    }

    private static Task task(String words, boolean urgent, String query) {
        return new Task(words, OfficePage.AUDIT.getAddress() + query, urgent);
    }

    private static String exported(Care now, Words words) {
        return now.exportedOn()
                .map(day -> Dates.day(day, words.language()))
                .map(day -> words.with("office_audit.wait.exported", day))
                .orElseGet(() -> words.get("office_audit.wait.never-exported"));
    }

    private String verified(Care now, Words words) {
        return now.verifiedAt()
                .map(at -> moments.day(at, words.language()))
                .map(day -> words.with("office_audit.wait.verified", day))
                .orElseGet(() -> words.get("office_audit.wait.not-verified"));
    }
}
