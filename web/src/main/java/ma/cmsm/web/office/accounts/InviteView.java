package ma.cmsm.web.office.accounts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.cmsm.identity.InviteAccount;
import ma.cmsm.identity.Inviting;
import ma.cmsm.identity.Place;
import ma.cmsm.identity.SentInvitation;
import ma.cmsm.platform.Role;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;

/** Somebody is invited to work here, for one organisation, in one or more roles. */
@Named("accountInvite")
@ViewScoped
public class InviteView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS =
            Map.of(
                    "identity.mail", "form:mail",
                    "identity.language", "form:language",
                    "identity.no-roles", "form:roles",
                    "identity.roles", "form:roles",
                    "identity.has-supervisor", "form:roles");

    private Inviting inviting;
    private Invited invited;
    private Places places;
    private Moments moments;
    private Desk desk;

    private Place place;
    private List<Role> offered;
    private String mail;
    private String language;
    private List<String> roles = List.of();
    private boolean legalRepresentative;

    /** For the proxy of the container. */
    protected InviteView() {}

    @Inject
    public InviteView(
            Inviting inviting, Invited invited, Places places, Moments moments, Desk desk) {
        this.inviting = inviting;
        this.invited = invited;
        this.places = places;
        this.moments = moments;
        this.desk = desk;
    }

    public void load() {
        place =
                Optional.ofNullable(desk.request().getParameter("organization"))
                        .map(places::get)
                        .orElseGet(this::usual);
        offered = places.assignable(place.organization());
        language = desk.me().getLanguage().getTag();
    }

    /** One's own organisation, or the first where one may give roles. */
    private Place usual() {
        Place own = desk.me().getPlace();
        List<Place> all = places.all();
        return all.contains(own) || all.isEmpty() ? own : all.get(0);
    }

    public void invite() {
        Optional<SentInvitation> before =
                inviting.standing(desk.actor(), place.organization(), mail);
        desk.attempt()
                .to(FIELDS, () -> inviting.invite(desk.actor(), command()))
                .ifPresent(id -> sent(before));
    }

    private void sent(Optional<SentInvitation> before) {
        before.ifPresent(this::sayInstead);
        desk.go().to(OfficePage.ACCOUNT_SENT, invited.key());
    }

    private void sayInstead(SentInvitation before) {
        String roles =
                before.roles().stream()
                        .sorted()
                        .map(role -> desk.words().get("role." + role))
                        .collect(Collectors.joining(desk.words().get("office_audit.comma")));
        desk.go()
                .saying(
                        "office_accounts_invite.instead",
                        moments.day(before.sentAt(), desk.me().getLanguage()),
                        roles);
    }

    private InviteAccount command() {
        return new InviteAccount(
                mail.strip(), language, place.organization(), Roles.of(roles), legalRepresentative);
    }

    /** The organisations to choose from; one alone is no choice. */
    public List<Place> getPlaces() {
        return places.all();
    }

    public Place getPlace() {
        return place;
    }

    public List<Role> getOffered() {
        return offered;
    }

    public String getMail() {
        return mail;
    }

    public void setMail(String mail) {
        this.mail = mail;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }

    public boolean isLegalRepresentative() {
        return legalRepresentative;
    }

    public void setLegalRepresentative(boolean legalRepresentative) {
        this.legalRepresentative = legalRepresentative;
    }
}
