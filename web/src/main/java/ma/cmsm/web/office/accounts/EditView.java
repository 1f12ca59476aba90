package ma.cmsm.web.office.accounts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import ma.cmsm.identity.AccountQueries;
import ma.cmsm.identity.AccountRow;
import ma.cmsm.identity.AccountState;
import ma.cmsm.identity.Accounts;
import ma.cmsm.identity.MembershipView;
import ma.cmsm.identity.Place;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Trails;

/** One account: what it may do where, and closing it. */
@Named("accountEdit")
@ViewScoped
public class EditView implements Serializable {

    private static final long serialVersionUID = 1L;

    private Accounts accounts;
    private AccountQueries queries;
    private Places places;
    private Moments moments;
    private Trails trails;
    private Desk desk;

    private String id;
    private AccountRow account;
    private String trail;

    /** For the proxy of the container. */
    protected EditView() {}

    @Inject
    public EditView(
            Accounts accounts,
            AccountQueries queries,
            Places places,
            Moments moments,
            Trails trails,
            Desk desk) {
        this.accounts = accounts;
        this.queries = queries;
        this.places = places;
        this.moments = moments;
        this.trails = trails;
        this.desk = desk;
    }

    public void load() {
        id = Query.text(desk.request(), "id");
        account = queries.get(desk.actor(), id);
        trail = trails.href("account", id);
    }

    public void deactivate() {
        act(() -> accounts.deactivate(desk.actor(), id, account.version()), "deactivated");
    }

    public void reactivate() {
        act(() -> accounts.reactivate(desk.actor(), id, account.version()), "reactivated");
    }

    public void resetFactor() {
        act(() -> accounts.resetFactor(desk.actor(), id, account.version()), "factor-reset");
    }

    public void inviteAgain() {
        act(() -> accounts.inviteAgain(desk.actor(), id), "invited-again");
    }

    private void act(Runnable work, String done) {
        if (desk.attempt().done(work)) {
            desk.go().to(getHere(), "office_accounts_edit." + done);
        } else {
            account = queries.get(desk.actor(), id);
        }
    }

    private String getHere() {
        return OfficePage.ACCOUNT_EDIT.getAddress() + "?id=" + id;
    }

    /** Where the roles of a membership are changed; empty when that is not for this reader. */
    public String roles(MembershipView membership) {
        return account.fixed() || places.assignable(membership.organization()).isEmpty()
                ? ""
                : rolesAt(membership.organization());
    }

    /** Where else this account could be given roles. */
    public List<Place> getOtherPlaces() {
        List<String> known =
                account.memberships().stream().map(MembershipView::organization).toList();
        return places.all().stream()
                .filter(place -> !known.contains(place.organization()))
                .toList();
    }

    public String rolesAt(String organization) {
        return OfficePage.ACCOUNT_ROLES.getAddress()
                + "?id="
                + id
                + "&organization="
                + organization;
    }

    /** Where it is read who looked at this account and changed it; empty when not for me. */
    public String getTrail() {
        return trail;
    }

    public AccountRow getAccount() {
        return account;
    }

    /** Its name, or its address before the invitation is accepted. */
    public String getTitle() {
        return account.name().isEmpty() ? account.mail() : account.name();
    }

    public String getSeen() {
        return account.lastSeenAt()
                .map(at -> moments.at(at, desk.me().getLanguage()))
                .orElseGet(() -> desk.words().get("office_accounts.never"));
    }

    public boolean isInvited() {
        return account.state() == AccountState.INVITED;
    }

    public boolean isActive() {
        return account.state() == AccountState.ACTIVE;
    }

    public boolean isDeactivated() {
        return account.state() == AccountState.DEACTIVATED;
    }

    /** Whether this account may be changed at all from here. */
    public boolean isManaged() {
        return !account.fixed()
                && desk.me().opens(OfficePage.ACCOUNT_ROLES)
                && account.memberships().stream()
                        .anyMatch(each -> !places.assignable(each.organization()).isEmpty());
    }
}
