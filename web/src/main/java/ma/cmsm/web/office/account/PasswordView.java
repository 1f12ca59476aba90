package ma.cmsm.web.office.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import ma.cmsm.identity.Opened;
import ma.cmsm.identity.OwnAccount;
import ma.cmsm.web.gate.Cookies;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;

/** Another password; all other sessions end. */
@Named("ownPassword")
@RequestScoped
public class PasswordView {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "identity.password-wrong", "form:secretOld",
                    "identity.wait", "form:secretOld",
                    "identity.password-", "form:secretNew");

    private OwnAccount own;
    private Desk desk;

    private String before;
    private String after;

    /** For the proxy of the container. */
    protected PasswordView() {}

    @Inject
    public PasswordView(OwnAccount own, Desk desk) {
        this.own = own;
        this.desk = desk;
    }

    public void change() {
        desk.attempt()
                .to(FIELDS, () -> own.changePassword(desk.token(), before, after, desk.visit()))
                .ifPresent(this::changed);
    }

    private void changed(Opened opened) {
        Cookies.put(desk.response(), opened);
        desk.go().to(OfficePage.ACCOUNT, "office_account_password.saved");
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }

    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = after;
    }
}
