package ma.cmsm.web.office.accounts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.identity.AccountQueries;
import ma.cmsm.identity.AccountRow;
import ma.cmsm.identity.Accounts;
import ma.cmsm.identity.ChangeRoles;
import ma.cmsm.identity.MembershipView;
import ma.cmsm.identity.Place;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;

/** What an account is for one organisation. */
@Named("accountRoles")
@ViewScoped
public class RolesView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS =
            Map.of("identity.roles", "form:roles", "identity.has-supervisor", "form:roles");

    private Accounts accounts;
    private AccountQueries queries;
    private Places places;
    private Desk desk;

    private String id;
    private String person;
    private Place place;
    private List<Role> offered;
    private List<String> roles;
    private boolean legalRepresentative;
    private long version;

    /** For the proxy of the container. */
    protected RolesView() {}

    @Inject
    public RolesView(Accounts accounts, AccountQueries queries, Places places, Desk desk) {
        this.accounts = accounts;
        this.queries = queries;
        this.places = places;
        this.desk = desk;
    }

    public void load() {
        id = Query.text(desk.request(), "id");
        place = places.get(Query.text(desk.request(), "organization"));
        offered = places.assignable(place.organization());
        if (offered.isEmpty()) {
            throw new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
        }
        AccountRow account = queries.get(desk.actor(), id);
        person = account.name().isEmpty() ? account.mail() : account.name();
        Optional<MembershipView> membership = membership(account);
        roles = names(membership.map(MembershipView::roles).orElse(Set.of()));
        legalRepresentative = membership.filter(MembershipView::legalRepresentative).isPresent();
        version = account.version();
    }

    private Optional<MembershipView> membership(AccountRow account) {
        return account.memberships().stream()
                .filter(each -> each.organization().equals(place.organization()))
                .findFirst();
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    public void save() {
        if (desk.attempt().done(FIELDS, this::change)) {
            String account = OfficePage.ACCOUNT_EDIT.getAddress() + "?id=" + id;
            desk.go().to(account, "office_accounts_roles.done");
        }
    }

    private void change() {
        try {
            accounts.changeRoles(desk.actor(), command());
        } catch (Refused refused) {
            if (refused.key().equals("identity.stale")) {
                version = queries.get(desk.actor(), id).version();
            }
            throw refused;
        }
    }

    private ChangeRoles command() {
        return new ChangeRoles(
                id, place.organization(), Roles.of(roles), legalRepresentative, version);
    }

    /** What the account is there now, whatever is ticked here. */
    public String getNow() {
        return membership(queries.get(desk.actor(), id)).stream()
                .flatMap(each -> each.roles().stream())
                .sorted()
                .map(role -> desk.words().get("role." + role))
                .reduce((some, more) -> some + " · " + more)
                .orElseGet(() -> desk.words().get("office_accounts_roles.none"));
    }

    public String getAccount() {
        return OfficePage.ACCOUNT_EDIT.getAddress() + "?id=" + id;
    }

    public String getPerson() {
        return person;
    }

    public Place getPlace() {
        return place;
    }

    public List<Role> getOffered() {
        return offered;
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
