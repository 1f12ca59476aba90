package ma.cmsm.web.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.identity.AcceptInvitation;
import ma.cmsm.identity.Invitation;
import ma.cmsm.identity.Invitations;
import ma.cmsm.web.gate.Tongue;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.words.Language;

/**
 * An invitation is accepted: with name, language and password of a new account, or with one's own.
 */
@Named
@RequestScoped
public class JoinView implements MailKey.Page {

    private static final Map<String, String> FIELDS =
            Map.of("identity.password", "form:secretNew", "identity.name", "form:name");

    private Invitations invitations;
    private MailKey key;
    private Desk desk;

    private Optional<Invitation> invitation;
    private String name;
    private String language;
    private String secret;

    /** For the proxy of the container. */
    protected JoinView() {}

    @Inject
    public JoinView(Invitations invitations, MailKey key, Desk desk) {
        this.invitations = invitations;
        this.key = key;
        this.desk = desk;
    }

    @Override
    public boolean isOpen() {
        return key.isOpen(token -> getInvitation() != null);
    }

    /** Null when the key opens none. */
    public Invitation getInvitation() {
        if (invitation == null) {
            invitation = invitations.find(key.getValue(), desk.visit());
            invitation.map(Invitation::language).flatMap(Language::ofTag).ifPresent(this::speak);
        }
        return invitation.orElse(null);
    }

    /** Whoever wrote the mail knew what language is read. */
    private void speak(Language ofMail) {
        Tongue.suggest(ofMail, desk.request(), desk.response());
    }

    public void accept() {
        boolean done =
                key.spend(
                        () ->
                                desk.attempt()
                                        .done(
                                                FIELDS,
                                                () -> invitations.accept(command(), desk.visit())));
        if (done) {
            desk.go().to("/login?done=joined");
        }
    }

    /** With the account that there is. */
    public void join() {
        boolean done =
                key.spend(
                        () ->
                                desk.attempt()
                                        .done(
                                                () ->
                                                        invitations.join(
                                                                key.getValue(), desk.visit())));
        if (done) {
            desk.go().to("/login?done=member");
        }
    }

    private AcceptInvitation command() {
        return new AcceptInvitation(key.getValue(), name, language, secret);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language == null ? desk.me().getLanguage().getTag() : language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }
}
