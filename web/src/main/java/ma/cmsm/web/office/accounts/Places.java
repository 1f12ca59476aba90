package ma.cmsm.web.office.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.Accounts;
import ma.cmsm.identity.MemberOrganization;
import ma.cmsm.identity.OrganizationQueries;
import ma.cmsm.identity.OrganizationSearch;
import ma.cmsm.identity.OrganizationSort;
import ma.cmsm.identity.OrganizationState;
import ma.cmsm.identity.Place;
import ma.cmsm.platform.Role;
import ma.cmsm.web.office.Desk;

/** The organisations for which one may give roles, and which ones. */
@ApplicationScoped
class Places {

    private OrganizationQueries organizations;
    private Accounts accounts;
    private Desk desk;

    /** For the proxy of the container. */
    protected Places() {}

    @Inject
    Places(OrganizationQueries organizations, Accounts accounts, Desk desk) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.desk = desk;
    }

    List<Place> all() {
        return organizations.list(desk.actor(), active()).items().stream()
                .map(Places::place)
                .filter(place -> !assignable(place.organization()).isEmpty())
                .toList();
    }

    Place get(String id) {
        return place(organizations.get(desk.actor(), id));
    }

    /** The roles that may be given there, in the order of the table of rights. */
    List<Role> assignable(String organization) {
        return accounts.assignable(desk.actor(), organization).stream().sorted().toList();
    }

    private static OrganizationSearch active() {
        return new OrganizationSearch(
                "",
                Optional.of(OrganizationState.ACTIVE),
                OrganizationSort.NAME,
                false,
                0,
                OrganizationSearch.MOST);
    }

    private static Place place(MemberOrganization organization) {
        return new Place(organization.id(), organization.name(), organization.committee());
    }
}
