package ma.cmsm.web.office.organizations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import ma.cmsm.identity.MemberOrganization;
import ma.cmsm.identity.OrganizationQueries;
import ma.cmsm.identity.Organizations;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Attempt;
import ma.cmsm.web.office.Desk;

/** What the committee is called, for its administrators. */
@Named("organizationCommittee")
@ViewScoped
public class CommitteeView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS = Map.of("identity.name", "form:name");

    private Organizations organizations;
    private OrganizationQueries queries;
    private Desk desk;

    private MemberOrganization now;
    private String name;

    /** For the proxy of the container. */
    protected CommitteeView() {}

    @Inject
    public CommitteeView(Organizations organizations, OrganizationQueries queries, Desk desk) {
        this.organizations = organizations;
        this.queries = queries;
        this.desk = desk;
    }

    public void load() {
        look();
        name = now.name();
    }

    /** As it is now is shown beside what is typed, which stays. */
    private void look() {
        now = queries.get(desk.actor(), desk.me().getPlace().organization());
    }

    public void save() {
        Runnable rename =
                () -> organizations.renameCommittee(desk.actor(), now.id(), name, now.version());
        if (desk.attempt().done(FIELDS, () -> Attempt.lookingAgain(rename, this::look))) {
            desk.go().to(OfficePage.ORGANIZATIONS, "office_organizations_committee.done", name);
        }
    }

    /** As it is now, whatever is typed here. */
    public MemberOrganization getNow() {
        return now;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
