package ma.cmsm.web.office.organizations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.MemberOrganization;
import ma.cmsm.identity.OrganizationQueries;
import ma.cmsm.identity.OrganizationSearch;
import ma.cmsm.identity.OrganizationSort;
import ma.cmsm.identity.OrganizationState;
import ma.cmsm.platform.ListPage;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Rows;

/** The member organisations; what is looked for is in the address. */
@Named("organizationList")
@ViewScoped
public class ListView implements Serializable {

    private static final long serialVersionUID = 1L;

    private OrganizationQueries organizations;
    private Desk desk;

    private String text = "";
    private Optional<OrganizationState> state = Optional.empty();
    private Rows<MemberOrganization> rows;

    /** For the proxy of the container. */
    protected ListView() {}

    @Inject
    public ListView(OrganizationQueries organizations, Desk desk) {
        this.organizations = organizations;
        this.desk = desk;
    }

    public void load() {
        text = Query.text(desk.request(), "q");
        state = Choice.of(OrganizationState.class, desk.request().getParameter("state"));
        rows = new Rows<>(this::read);
    }

    private ListPage<MemberOrganization> read(
            Optional<String> sort, boolean descending, int offset, int size) {
        OrganizationSort by =
                sort.flatMap(name -> Choice.of(OrganizationSort.class, name))
                        .orElse(OrganizationSort.NAME);
        return organizations.list(
                desk.actor(), new OrganizationSearch(text, state, by, descending, offset, size));
    }

    public boolean isManaging() {
        return desk.me().opens(OfficePage.ORGANIZATION_EDIT);
    }

    /** Whether who looks may say what the committee is called. */
    public boolean isNaming() {
        return desk.me().opens(OfficePage.COMMITTEE);
    }

    /** Whether who looks may know what was done with each of them. */
    public boolean isTraced() {
        return desk.me().may(Action.READ_TECHNICAL_LOG);
    }

    public Rows<MemberOrganization> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public List<Choice> getStates() {
        return Choice.all(
                List.of(OrganizationState.values()),
                "office_organizations.state.",
                state,
                desk.words());
    }
}
