package ma.cmsm.web.office.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.OwnRecord;
import ma.cmsm.directory.OwnRecordFilter;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.RecordRef.Kind;
import ma.cmsm.platform.ListPage;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Pager;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.words.Dates;

/** The records that somebody edits: services, places, the organisation. */
@Named("serviceList")
@ViewScoped
public class ListView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 25;

    private DirectoryEditing editing;
    private OwnOrganization organization;
    private Desk desk;

    private Kind kind;
    private String text;
    private Optional<State> state;
    private int page;
    private boolean missing;
    private ListPage<OwnRecord> found;

    /** For the proxy of the container. */
    protected ListView() {}

    @Inject
    public ListView(DirectoryEditing editing, OwnOrganization organization, Desk desk) {
        this.editing = editing;
        this.organization = organization;
        this.desk = desk;
    }

    public void load() {
        kind = Asked.kind(desk.request());
        text = Query.text(desk.request(), "q");
        state = Choice.of(State.class, Query.text(desk.request(), "state"));
        page = Pager.page(desk.request());
        OwnRecordFilter filter =
                new OwnRecordFilter(
                        kind,
                        state,
                        Optional.of(text),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(desk.me().getLanguage().getTag()));
        missing = organization.find(desk.actor()).isEmpty();
        found = editing.list(filter, (page - 1) * LINES, LINES, desk.actor());
    }

    /** Begins a record of the organisation one works for, or its own, and opens it. */
    public void create() {
        desk.attempt().to(this::begun).ifPresent(ref -> desk.go().to(address(ref)));
    }

    private RecordRef begun() {
        return kind == Kind.ORGANIZATION
                ? editing.createOwnOrganization(desk.actor())
                : editing.create(kind, organization.find(desk.actor()), desk.actor());
    }

    private static String address(RecordRef ref) {
        return OfficePage.SERVICE_EDIT.getAddress() + new Asked(ref.kind(), ref.id()).query();
    }

    /** Places and services can be begun once there is an organisation, and that one only once. */
    public boolean isCreating() {
        return missing == (kind == Kind.ORGANIZATION);
    }

    /** Whether the organisation one works for has no record yet. */
    public boolean isMissing() {
        return missing;
    }

    public String getMissingWords() {
        return desk.words().with("office_services.missing", desk.me().getPlace().name());
    }

    public List<Kind> getKinds() {
        return List.of(Kind.SERVICE, Kind.LOCATION, Kind.ORGANIZATION);
    }

    public Kind getKind() {
        return kind;
    }

    public String getText() {
        return text;
    }

    public List<Choice> getStates() {
        return Choice.all(List.of(State.values()), "office_editing.state.", state, desk.words());
    }

    public List<OwnRecord> getLines() {
        return found.items();
    }

    public String getFound() {
        return desk.words().with("office_services.found", found.total());
    }

    public String name(OwnRecord line) {
        return line.name().isEmpty() ? desk.words().get("office_services.unnamed") : line.name();
    }

    public String href(RecordRef ref) {
        return OfficePage.SERVICE_RECORD.getAddress() + new Asked(ref.kind(), ref.id()).query();
    }

    /** The day of the next check, in words; empty when there is none. */
    public String due(OwnRecord line) {
        return line.assuranceDue().map(day -> Dates.day(day, desk.me().getLanguage())).orElse("");
    }

    public Pager getPager() {
        String address =
                Query.of(
                        OfficePage.SERVICES,
                        "kind",
                        kind.word(),
                        "q",
                        text,
                        "state",
                        state.map(State::name).orElse(""));
        return new Pager(address, page, LINES, found.total());
    }
}
