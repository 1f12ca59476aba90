package ma.cmsm.web.office.services;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.DirectoryPreview;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordRef.Kind;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.routes.Assets;
import ma.cmsm.web.site.OrganizationSheetView;
import ma.cmsm.web.site.Place;
import ma.cmsm.web.site.ServiceSheetView;
import ma.cmsm.web.site.Visit;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;

/**
 * The public page of a record as it would be after its publication, made by that page's own bean.
 */
@Named("servicePreview")
@RequestScoped
public class PreviewView {

    private DirectoryPreview preview;
    private DirectoryEditing editing;
    private ServiceSheetView service;
    private OrganizationSheetView organization;
    private Assets assets;
    private Clock clock;
    private Desk desk;

    private Asked asked;
    private Language language;
    private RecordHead head;
    private Visit visit;
    private String title;
    private Place place;

    /** For the proxy of the container. */
    protected PreviewView() {}

    @Inject
    public PreviewView(
            DirectoryPreview preview,
            DirectoryEditing editing,
            ServiceSheetView service,
            OrganizationSheetView organization,
            Assets assets,
            Clock clock,
            Desk desk) {
        this.preview = preview;
        this.editing = editing;
        this.service = service;
        this.organization = organization;
        this.assets = assets;
        this.clock = clock;
        this.desk = desk;
    }

    public void load() {
        asked = Asked.of(desk.request());
        language =
                Language.ofTag(Query.text(desk.request(), "language"))
                        .orElse(desk.me().getLanguage());
        RecordDraft draft = editing.draft(asked.ref(), desk.actor());
        head = RecordHead.of(draft, OfficePage.SERVICE_PREVIEW, desk.words());
        LocalDate today = LocalDate.now(clock.withZone(Moments.HERE));
        visit =
                new Visit(
                        language,
                        asked.kind() == Kind.ORGANIZATION
                                ? "organisations/" + asked.id()
                                : "services/" + asked.id(),
                        "",
                        asked.id(),
                        today,
                        new Visit.Frame(
                                assets.stylesheet(), assets.script(), assets.icon(), false));
        title = RecordHead.name(draft, visit.words());
        desk.request().setAttribute("visit", visit);
        desk.request().setAttribute("t", visit.words());
        String tag = language.getTag();
        switch (asked.kind()) {
            case SERVICE -> service.show(preview.service(asked.id(), tag, desk.actor()), visit);
            case ORGANIZATION ->
                    organization.show(preview.organization(asked.id(), tag, desk.actor()), visit);
            case LOCATION -> place = Place.of(preview.place(asked.id(), tag, desk.actor()), visit);
        }
    }

    public RecordHead getHead() {
        return head;
    }

    /** Words for the editor, who may read another language than the page has. */
    public Words getWords() {
        return desk.words();
    }

    public Language getReader() {
        return desk.me().getLanguage();
    }

    /** Name of the page, in its language. */
    public String getTitle() {
        return title;
    }

    public Place getPlace() {
        return place;
    }

    public boolean isService() {
        return asked.kind() == Kind.SERVICE;
    }

    public boolean isOrganization() {
        return asked.kind() == Kind.ORGANIZATION;
    }

    public boolean isLocation() {
        return asked.kind() == Kind.LOCATION;
    }

    /** The same in every language. */
    public List<Choice> getLanguages() {
        return Arrays.stream(Language.values())
                .map(each -> new Choice(each.getTag(), each.getOwnName(), each == language))
                .toList();
    }

    public String href(Choice tongue) {
        return OfficePage.SERVICE_PREVIEW.getAddress()
                + asked.query()
                + "&language="
                + tongue.value();
    }
}
