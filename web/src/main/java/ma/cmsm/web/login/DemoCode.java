package ma.cmsm.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ma.cmsm.identity.DemoAccount;
import ma.cmsm.identity.DemoAccounts;
import ma.cmsm.identity.Session;
import ma.cmsm.web.office.Me;

/** In a demonstration, what the telephone of the person who signs in would show now. */
@Named
@RequestScoped
public class DemoCode {

    private DemoAccounts demo;
    private Me me;

    /** For the proxy of the container. */
    protected DemoCode() {}

    @Inject
    public DemoCode(DemoAccounts demo, Me me) {
        this.demo = demo;
        this.me = me;
    }

    /** Six digits; empty outside a demonstration. */
    public String getNow() {
        String mail = me.session().map(Session::mail).orElse("");
        return demo.all().stream()
                .filter(account -> account.mail().equals(mail))
                .map(DemoAccount::code)
                .findFirst()
                .orElse("");
    }
}
