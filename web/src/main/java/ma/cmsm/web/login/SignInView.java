package ma.cmsm.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.DemoAccount;
import ma.cmsm.identity.DemoAccounts;
import ma.cmsm.identity.SignIn;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.routes.SignInDetour;

/** The first step of signing in. */
@Named
@RequestScoped
public class SignInView {

    /** What the page before may have this one say. */
    private static final Set<String> DONE =
            Set.of("out", "ended", "password", "joined", "member", "setup");

    private SignIn signIn;
    private Arrival arrival;
    private DemoAccounts demo;
    private Desk desk;

    private String mail;
    private String secret;
    private String next;
    private String kept;

    /** For the proxy of the container. */
    protected SignInView() {}

    @Inject
    public SignInView(SignIn signIn, Arrival arrival, DemoAccounts demo, Desk desk) {
        this.signIn = signIn;
        this.arrival = arrival;
        this.demo = demo;
        this.desk = desk;
    }

    public void enter() {
        desk.attempt()
                .to(() -> signIn.withPassword(mail.strip(), secret, desk.visit()))
                .map(opened -> arrival.begin(opened, next, kept, desk.request(), desk.response()))
                .ifPresent(desk.go()::to);
    }

    /** Words on what happened before; empty when nothing did. */
    public String getDone() {
        return Optional.ofNullable(desk.request().getParameter("done"))
                .filter(DONE::contains)
                .map(done -> desk.words().get("login_signIn.done." + done))
                .orElse("");
    }

    /** Whether text was sent after the session had ended. */
    public boolean isTextWaiting() {
        return getKept() != null && !getKept().isEmpty();
    }

    public List<DemoAccount> getDemo() {
        return demo.all();
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getNext() {
        return next == null ? asked(SignInDetour.NEXT, "next") : next;
    }

    public void setNext(String next) {
        this.next = next;
    }

    public String getKept() {
        return kept == null ? asked(SignInDetour.KEPT, "") : kept;
    }

    public void setKept(String kept) {
        this.kept = kept;
    }

    private String asked(String attribute, String parameter) {
        Object left = desk.request().getAttribute(attribute);
        return left == null ? desk.request().getParameter(parameter) : (String) left;
    }
}
