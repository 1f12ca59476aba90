package ma.cmsm.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import ma.cmsm.identity.CompleteSetup;
import ma.cmsm.identity.FirstSetup;
import ma.cmsm.web.office.Desk;

/** The first administrator of a new installation, with the key that the launcher printed. */
@Named
@RequestScoped
public class SetupView implements MailKey.Page {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "identity.password", "form:secretNew",
                    "identity.name", "form:name",
                    "identity.name-taken", "form:committee",
                    "identity.mail", "form:mail");

    private FirstSetup setup;
    private MailKey key;
    private Desk desk;

    private String committee;
    private String mail;
    private String name;
    private String secret;

    /** For the proxy of the container. */
    protected SetupView() {}

    @Inject
    public SetupView(FirstSetup setup, MailKey key, Desk desk) {
        this.setup = setup;
        this.key = key;
        this.desk = desk;
    }

    @Override
    public boolean isOpen() {
        return key.isOpen(token -> setup.isOpen(token, desk.visit()));
    }

    public void complete() {
        boolean done =
                key.spend(
                        () ->
                                desk.attempt()
                                        .done(
                                                FIELDS,
                                                () -> setup.complete(command(), desk.visit())));
        if (done) {
            desk.go().to("/login?done=setup");
        }
    }

    private CompleteSetup command() {
        String language = desk.me().getLanguage().getTag();
        return new CompleteSetup(key.getValue(), committee, mail.strip(), name, language, secret);
    }

    public String getCommittee() {
        return committee;
    }

    public void setCommittee(String committee) {
        this.committee = committee;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
