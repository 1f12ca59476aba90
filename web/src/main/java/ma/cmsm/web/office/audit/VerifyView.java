package ma.cmsm.web.office.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.audit.AuditCare;
import ma.cmsm.audit.AuditCare.Care;
import ma.cmsm.audit.AuditHead;
import ma.cmsm.audit.AuditVerification;
import ma.cmsm.audit.AuditVerification.Part;
import ma.cmsm.audit.AuditVerification.Verified;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;

/**
 * Whether the record is as it was written. A long one is looked at in parts, one at each press of
 * the button, so that no request lasts long.
 */
@Named("auditVerify")
@ViewScoped
public class VerifyView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS = Map.of("audit.head", "form:head");

    private AuditVerification verification;
    private AuditCare care;
    private CareWords careWords;
    private Desk desk;

    private String exported;
    private String verified;
    private String alarm;
    private String head = "";
    private Part part;

    /** For the proxy of the container. */
    protected VerifyView() {}

    @Inject
    public VerifyView(
            AuditVerification verification, AuditCare care, CareWords careWords, Desk desk) {
        this.verification = verification;
        this.care = care;
        this.careWords = careWords;
        this.desk = desk;
    }

    public void load() {
        Care now = care.read(desk.actor());
        exported = careWords.exported(now, desk.words());
        verified = careWords.verified(now, desk.words());
        alarm = careWords.alarm(now, desk.words());
    }

    /** Begins, or goes on where it stopped. */
    public void verify() {
        Optional<Part> before = Optional.ofNullable(part);
        desk.attempt()
                .to(FIELDS, () -> verification.verifyPart(desk.actor(), kept(), before))
                .ifPresent(this::found);
    }

    private Optional<AuditHead> kept() {
        String typed = head.strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                AuditHead.read(typed)
                        .orElseThrow(
                                () -> new Refused(Refused.Kind.INVALID, "audit.head-unreadable")));
    }

    private void found(Part next) {
        part = next;
        load();
        next.found()
                .filter(Verified::isWhole)
                .ifPresent(
                        whole ->
                                desk.go()
                                        .to(
                                                OfficePage.AUDIT_VERIFY,
                                                "office_audit_verify.whole",
                                                whole.lines()));
    }

    /** Whether it is under way. */
    public boolean isUnder() {
        return part != null && part.found().isEmpty();
    }

    /** What is wrong where; empty when nothing was found. */
    public String getFault() {
        Optional<Verified> found = Optional.ofNullable(part).flatMap(Part::found);
        return found.flatMap(Verified::fault)
                .map(
                        fault ->
                                desk.words()
                                        .with(
                                                "office_audit_verify.fault." + fault,
                                                found.get().number().orElse(0L)))
                .orElse("");
    }

    /** How far it was looked at. */
    public String getLooked() {
        return desk.words().with("office_audit_verify.looked", part.whole().number(), part.last());
    }

    public String getExported() {
        return exported;
    }

    /** That it was found broken before; empty when it was not. */
    public String getAlarm() {
        return alarm;
    }

    public String getVerified() {
        return verified;
    }

    public String getHead() {
        return head;
    }

    public void setHead(String head) {
        this.head = head == null ? "" : head;
    }
}
