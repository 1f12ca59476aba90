package ma.cmsm.web.office.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ma.cmsm.audit.AuditAlarm;
import ma.cmsm.audit.AuditCare.Care;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.words.Dates;
import ma.cmsm.web.words.Words;

/** Says how the record is looked after. */
@ApplicationScoped
public class CareWords {

    private Moments moments;

    /** For the proxy of the container. */
    protected CareWords() {}

    @Inject
    public CareWords(Moments moments) {
        this.moments = moments;
    }

    /** That it was found broken; empty when it was not, or was found whole since. */
    String alarm(Care care, Words words) {
        return care.alarm().map(alarm -> alarm(alarm, words)).orElse("");
    }

    private String alarm(AuditAlarm alarm, Words words) {
        String said =
                words.with(
                        "office_audit.broken",
                        moments.day(alarm.since(), words.language()),
                        words.with("office_audit_verify.fault." + alarm.fault(), alarm.number()));
        return alarm.kept()
                .map(head -> said + " " + words.with("office_audit.broken.kept", head.number()))
                .orElse(said);
    }

    String exported(Care care, Words words) {
        return care.exportedOn()
                .map(day -> Dates.day(day, words.language()))
                .map(day -> words.with("office_audit.wait.exported", day))
                .orElseGet(() -> words.get("office_audit.wait.never-exported"));
    }

    String verified(Care care, Words words) {
        return care.verifiedAt()
                .map(at -> moments.day(at, words.language()))
                .map(day -> words.with("office_audit.wait.verified", day))
                .orElseGet(
                        () ->
                                words.get(
                                        care.older()
                                                ? "office_audit.wait.not-verified"
                                                : "office_audit.wait.not-yet-verified"));
    }
}
