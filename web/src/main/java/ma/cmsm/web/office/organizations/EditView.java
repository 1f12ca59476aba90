package ma.cmsm.web.office.organizations;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.identity.AdmitOrganization;
import ma.cmsm.identity.ChangeOrganization;
import ma.cmsm.identity.MemberOrganization;
import ma.cmsm.identity.OrganizationQueries;
import ma.cmsm.identity.OrganizationState;
import ma.cmsm.identity.Organizations;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Attempt;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Trails;

/** A member organisation: its name, who it is in the directory, and whether its people may work. */
@Named("organizationEdit")
@ViewScoped
public class EditView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS =
            Map.of("identity.name", "form:name", "identity.directory", "form:directory");

    private Organizations organizations;
    private OrganizationQueries queries;
    private DirectoryNames directoryNames;
    private Trails trails;
    private Desk desk;

    private String id;
    private MemberOrganization now;
    private String trail;
    private String name;
    private String directory;
    private List<RecordChoice> choices;

    /** For the proxy of the container. */
    protected EditView() {}

    @Inject
    public EditView(
            Organizations organizations,
            OrganizationQueries queries,
            DirectoryNames directoryNames,
            Trails trails,
            Desk desk) {
        this.organizations = organizations;
        this.queries = queries;
        this.directoryNames = directoryNames;
        this.trails = trails;
        this.desk = desk;
    }

    /** For one that is to be admitted. */
    public void begin() {
        choices = choices(Optional.empty());
    }

    /** For one that is a member. */
    public void load() {
        id = Query.text(desk.request(), "id");
        now = queries.get(desk.actor(), id);
        name = now.name();
        directory = now.directoryOrganization().orElse("");
        trail = trails.href("organization", id);
        choices = choices(now.directoryOrganization());
    }

    private List<RecordChoice> choices(Optional<String> own) {
        return RecordChoice.of(
                directoryNames.all(desk.actor(), desk.me().getLanguage().getTag()),
                queries.directoryOrganizations(desk.actor()),
                own,
                desk.words().get("office_organizations.begun"));
    }

    public void admit() {
        desk.attempt()
                .to(
                        FIELDS,
                        () ->
                                organizations.admit(
                                        desk.actor(), new AdmitOrganization(name, chosen())))
                .ifPresent(
                        admitted ->
                                desk.go()
                                        .to(at(admitted), "office_organizations_admit.done", name));
    }

    public void save() {
        act(
                () ->
                        organizations.change(
                                desk.actor(),
                                new ChangeOrganization(id, name, chosen(), now.version())),
                "saved");
    }

    public void suspend() {
        act(() -> organizations.suspend(desk.actor(), id, now.version()), "suspended");
    }

    public void readmit() {
        act(() -> organizations.readmit(desk.actor(), id, now.version()), "readmitted");
    }

    public void leave() {
        act(() -> organizations.leave(desk.actor(), id, now.version()), "left");
    }

    private void act(Runnable work, String done) {
        if (desk.attempt().done(FIELDS, () -> Attempt.lookingAgain(work, this::look))) {
            desk.go().to(at(id), "office_organizations_edit." + done);
        }
    }

    /**
     * As it is now is shown beside what is typed, which stays. A record that was not chosen here
     * gives way to the one that is the member's now: saving again would take it away unseen.
     */
    private void look() {
        Optional<String> before = now.directoryOrganization();
        now = queries.get(desk.actor(), id);
        choices = choices(now.directoryOrganization());
        directory =
                RecordChoice.after(chosen(), before, now.directoryOrganization(), choices)
                        .orElse("");
    }

    private static String at(String organization) {
        return OfficePage.ORGANIZATION_EDIT.getAddress() + "?id=" + organization;
    }

    private Optional<String> chosen() {
        return Optional.ofNullable(directory).filter(choice -> !choice.isEmpty());
    }

    /** As it is now, whatever is typed here. */
    public MemberOrganization getNow() {
        return now;
    }

    /** Where it is read who looked at it and changed it; empty when not for me. */
    public String getTrail() {
        return trail;
    }

    public boolean isActive() {
        return now.state() == OrganizationState.ACTIVE && !now.committee();
    }

    public boolean isSuspended() {
        return now.state() == OrganizationState.SUSPENDED;
    }

    public List<RecordChoice> getChoices() {
        return choices;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDirectory() {
        return directory;
    }

    public void setDirectory(String directory) {
        this.directory = directory;
    }
}
