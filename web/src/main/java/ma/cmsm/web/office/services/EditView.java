package ma.cmsm.web.office.services;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.Clash;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.StaleDraft;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;

/** One page of a record's form: everything typed is saved as a draft, right or wrong. */
@Named("serviceEdit")
@ViewScoped
public class EditView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LANGUAGE_TAG = "[a-z]{2,3}";

    private DirectoryEditing editing;
    private Taxonomies taxonomies;
    private Desk desk;

    private Asked asked;
    private String section;
    private String moreLanguage;
    private String edition;
    private RecordHead head;
    private RecordForm form;
    private List<Difference> differences = List.of();

    /**
     * A field that somebody else changed meanwhile.
     *
     * @param theirs what stands there now
     * @param mine what was typed
     */
    public record Difference(String label, String theirs, String mine) implements Serializable {}

    /** For the proxy of the container. */
    protected EditView() {}

    @Inject
    public EditView(DirectoryEditing editing, Taxonomies taxonomies, Desk desk) {
        this.editing = editing;
        this.taxonomies = taxonomies;
        this.desk = desk;
    }

    public void load() {
        asked = Asked.of(desk.request());
        section = Blueprint.of(asked.kind(), Query.text(desk.request(), "part")).name();
        String tag = Query.text(desk.request(), "language");
        moreLanguage = tag.matches(LANGUAGE_TAG) ? tag : "";
        RecordDraft draft = editing.draft(asked.ref(), desk.actor());
        show(draft, draft.content());
    }

    private void show(RecordDraft draft, ObjectNode content) {
        edition = draft.edition();
        head = RecordHead.of(draft, OfficePage.SERVICE_EDIT, desk.words());
        Choices choices =
                new Choices(taxonomies, editing, draft.organization(), desk.actor(), desk.words());
        form =
                new FormMaker(draft, content, choices, desk.words())
                        .form(Blueprint.of(asked.kind(), section), moreLanguage);
    }

    /** Saves this page of the form. */
    public void save() {
        saved().ifPresent(draft -> go(here(section), "office_services_edit.saved"));
    }

    /** Saves, and goes on to look at the whole. */
    public void saveAndSee() {
        saved().ifPresent(
                        draft ->
                                go(
                                        OfficePage.SERVICE_RECORD.getAddress() + asked.query(),
                                        "office_services_edit.saved"));
    }

    /** Saves, and says that a translation is right though its source changed. */
    public void keep(Translations text, Entry translation) {
        saved().flatMap(
                        draft ->
                                desk.attempt()
                                        .to(
                                                () ->
                                                        editing.keepTranslation(
                                                                asked.ref(),
                                                                draft.edition(),
                                                                translation.getLanguage(),
                                                                text.name(),
                                                                desk.actor())))
                .ifPresent(draft -> go(here(section), "office_services_edit.kept"));
    }

    private Optional<RecordDraft> saved() {
        return desk.attempt()
                .to(
                        () -> {
                            try {
                                return editing.save(
                                        asked.ref(), edition, form.patch(), desk.actor());
                            } catch (StaleDraft stale) {
                                merge(stale);
                                throw stale;
                            }
                        });
    }

    /** What was typed stays in the form, which now is one of the edition that was faster. */
    private void merge(StaleDraft stale) {
        differences = stale.clashes().stream().map(this::difference).toList();
        show(stale.current(), stale.merged());
    }

    private Difference difference(Clash clash) {
        return new Difference(
                FieldNames.label(clash.field(), desk.words()),
                Shown.value(clash.theirs(), desk.words()),
                Shown.value(clash.mine(), desk.words()));
    }

    private void go(String address, String key) {
        desk.go().to(address, key);
    }

    private String here(String part) {
        return OfficePage.SERVICE_EDIT.getAddress()
                + asked.query()
                + "&part="
                + part
                + (moreLanguage.isEmpty() ? "" : "&language=" + moreLanguage);
    }

    public RecordHead getHead() {
        return head;
    }

    /** Of the draft that was changed: text that comes back to the form comes with its own. */
    public String getEdition() {
        return edition;
    }

    public void setEdition(String sent) {
        edition = sent == null ? "" : sent;
    }

    public RecordForm getForm() {
        return form;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    /** The pages of the form. */
    public List<RecordHead.Tab> getParts() {
        List<RecordHead.Tab> parts = new ArrayList<>();
        for (Section each : Blueprint.of(asked.kind())) {
            parts.add(
                    new RecordHead.Tab(
                            here(each.name()),
                            desk.words().get("office_editing.part." + each.name()),
                            each.name().equals(section)));
        }
        return parts;
    }

    public String getSection() {
        return section;
    }

    public String getId() {
        return asked.id();
    }

    public String getKind() {
        return asked.kind().word();
    }

    /** Whether the page has texts in several languages. */
    public boolean isTranslated() {
        return !form.getTexts().isEmpty();
    }
}
