package ma.cmsm.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.cmsm.identity.PasswordReset;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;

/** Asks for a link to choose another password; never says whether there is such an account. */
@Named
@RequestScoped
public class ForgottenView {

    private PasswordReset reset;
    private Desk desk;

    private String mail;

    /** For the proxy of the container. */
    protected ForgottenView() {}

    @Inject
    public ForgottenView(PasswordReset reset, Desk desk) {
        this.reset = reset;
        this.desk = desk;
    }

    public void ask() {
        if (desk.attempt().done(() -> reset.ask(mail.strip(), desk.visit()))) {
            desk.go().to(OfficePage.FORGOTTEN.getAddress() + "?sent=");
        }
    }

    public boolean isSent() {
        return desk.request().getParameter("sent") != null;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }
}
