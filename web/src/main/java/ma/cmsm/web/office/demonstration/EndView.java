package ma.cmsm.web.office.demonstration;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ma.cmsm.identity.DemoMode;
import ma.cmsm.identity.Remaining;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;

/** The end of the demonstration: what becomes of it, and who stays. */
@Named("demonstrationEnd")
@ViewScoped
public class EndView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS =
            Map.of("identity.demo-code-wrong", "form:secretEnding");

    private DemoMode mode;
    private MailFolder folder;
    private Desk desk;

    private List<Remaining> remaining = List.of();
    private String code = "";
    private boolean withdrawing;

    /** For the proxy of the container. */
    protected EndView() {}

    @Inject
    public EndView(DemoMode mode, MailFolder folder, Desk desk) {
        this.mode = mode;
        this.folder = folder;
        this.desk = desk;
    }

    public void load() {
        if (!mode.isOn()) {
            throw new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
        }
        desk.attempt()
                .to(() -> mode.remaining(desk.actor()))
                .ifPresent(accounts -> remaining = accounts);
    }

    public void end() {
        if (desk.attempt().done(FIELDS, () -> mode.switchOff(desk.actor(), code, withdrawing))) {
            desk.go().to(OfficePage.HOME.getAddress(), "office_demonstration.done");
        }
    }

    /** Whether mails are only filed, and will wait once it has ended. */
    public boolean isWithoutMailServer() {
        return folder.isUsed();
    }

    public List<Remaining> getRemaining() {
        return remaining;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public boolean isWithdrawing() {
        return withdrawing;
    }

    public void setWithdrawing(boolean withdrawing) {
        this.withdrawing = withdrawing;
    }
}
