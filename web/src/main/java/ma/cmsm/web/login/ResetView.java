package ma.cmsm.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import ma.cmsm.identity.PasswordReset;
import ma.cmsm.web.office.Desk;

/** Another password is chosen, with the key that a mail brought. */
@Named
@RequestScoped
public class ResetView implements MailKey.Page {

    private static final Map<String, String> FIELDS = Map.of("identity.password", "form:secretNew");

    private PasswordReset reset;
    private MailKey key;
    private Desk desk;

    private String secret;

    /** For the proxy of the container. */
    protected ResetView() {}

    @Inject
    public ResetView(PasswordReset reset, MailKey key, Desk desk) {
        this.reset = reset;
        this.key = key;
        this.desk = desk;
    }

    @Override
    public boolean isOpen() {
        return key.isOpen(token -> reset.isOpen(token, desk.visit()));
    }

    public void choose() {
        boolean done =
                key.spend(
                        () ->
                                desk.attempt()
                                        .done(
                                                FIELDS,
                                                () ->
                                                        reset.complete(
                                                                key.getValue(),
                                                                secret,
                                                                desk.visit())));
        if (done) {
            desk.go().to("/login?done=password");
        }
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
