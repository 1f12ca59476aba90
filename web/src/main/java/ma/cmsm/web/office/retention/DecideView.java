package ma.cmsm.web.office.retention;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.RetentionEditing;
import ma.cmsm.identity.RetentionView;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;

/** How long something is kept: one approves a number of days, another brings it into force. */
@Named("retentionDecide")
@ViewScoped
public class DecideView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS =
            Map.of("identity.retention-days", "form:days");

    private RetentionEditing editing;
    private Desk desk;

    private RetentionView now;
    private String days;

    /** For the proxy of the container. */
    protected DecideView() {}

    @Inject
    public DecideView(RetentionEditing editing, Desk desk) {
        this.editing = editing;
        this.desk = desk;
    }

    public void load() {
        now = find(Query.text(desk.request(), "rule"));
        days = String.valueOf(now.approved().orElse(now.days()));
    }

    private RetentionView find(String code) {
        return editing.list(desk.actor()).stream()
                .filter(each -> each.rule().code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new Refused(Refused.Kind.NOT_FOUND, "identity.retention-unknown"));
    }

    public void approve() {
        act(() -> editing.approve(now.rule(), number(), now.version(), desk.actor()), "approved");
    }

    public void apply() {
        act(() -> editing.apply(now.rule(), now.version(), desk.actor()), "applied");
    }

    private void act(Runnable work, String done) {
        if (desk.attempt().done(FIELDS, () -> lookingAgain(work))) {
            desk.go().to(OfficePage.RETENTION, "office_retention_decide." + done);
        }
    }

    /** What is typed stays; what somebody else decided meanwhile is shown beside it. */
    private void lookingAgain(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            if (refused.kind() == Refused.Kind.CONFLICT) {
                now = find(now.rule().code());
            }
            throw refused;
        }
    }

    /** What is no whole number is out of bounds, too. */
    private int number() {
        try {
            return Integer.parseInt(days.strip());
        } catch (NumberFormatException none) {
            throw new Refused(
                    Refused.Kind.INVALID,
                    "identity.retention-days",
                    now.rule().least(),
                    now.rule().most());
        }
    }

    public boolean isApproving() {
        return desk.me().may(Action.APPROVE_RETENTION);
    }

    /** Whether something waits, and may be brought into force by whoever looks. */
    public boolean isApplying() {
        return isWaiting() && desk.me().may(Action.APPLY_RETENTION);
    }

    public boolean isWaiting() {
        return now.approved().isPresent();
    }

    public String getRule() {
        return now.rule().code();
    }

    public String getDaysNow() {
        return said(now.days());
    }

    public String getDaysWaiting() {
        return said(now.approved().orElse(now.days()));
    }

    /** Who approved what waits, as colleagues call them. */
    public String getBy() {
        return editing.approver(now.rule(), desk.actor()).orElse("");
    }

    private String said(int number) {
        return desk.words().with("office_retention.days", number);
    }

    public String getBounds() {
        return desk.words()
                .with("office_retention_decide.bounds", now.rule().least(), now.rule().most());
    }

    public String getDays() {
        return days;
    }

    public void setDays(String days) {
        this.days = days == null ? "" : days;
    }
}
