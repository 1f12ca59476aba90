package ma.cmsm.web.office.services;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.DirectoryEditing;
import ma.cmsm.directory.FieldChange;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.platform.ListPage;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Pager;

/** Who changed which field of a record, when; each can be put back. */
@Named("serviceHistory")
@ViewScoped
public class HistoryView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int LINES = 50;
    private static final Set<String> MADE =
            Set.of("assured_date", "assurer_name", "assurance_due", "last_modified");

    private DirectoryEditing editing;
    private Moments moments;
    private Names names;
    private Desk desk;

    private Asked asked;
    private RecordHead head;
    private String edition;
    private List<Line> lines;
    private Pager pager;

    /**
     * A change.
     *
     * @param field empty when it was of the whole
     * @param restorable whether what was before can be put back
     */
    public record Line(
            long id,
            String at,
            String by,
            String what,
            String field,
            String before,
            String after,
            boolean restorable)
            implements Serializable {}

    /** For the proxy of the container. */
    protected HistoryView() {}

    @Inject
    public HistoryView(DirectoryEditing editing, Moments moments, Names names, Desk desk) {
        this.editing = editing;
        this.moments = moments;
        this.names = names;
        this.desk = desk;
    }

    public void load() {
        asked = Asked.of(desk.request());
        int page = Pager.page(desk.request());
        RecordDraft draft = editing.draft(asked.ref(), desk.actor());
        head = RecordHead.of(draft, OfficePage.SERVICE_HISTORY, desk.words());
        edition = draft.edition();
        ListPage<FieldChange> found =
                editing.history(asked.ref(), (page - 1) * LINES, LINES, desk.actor());
        lines = found.items().stream().map(this::line).toList();
        pager = new Pager(here(), page, LINES, found.total());
    }

    private Line line(FieldChange change) {
        boolean whole = change.field().isEmpty();
        return new Line(
                change.id(),
                moments.at(change.at(), desk.me().getLanguage()),
                names.of(change.by(), desk.words()),
                desk.words().get("office_editing.what." + change.what()),
                whole ? "" : FieldNames.label(change.field(), desk.words()),
                whole ? "" : Shown.value(change.before(), desk.words()),
                whole ? "" : Shown.value(change.after(), desk.words()),
                !whole && !MADE.contains(change.field()));
    }

    /** Puts back what was before a change; it is saved as a draft. */
    public void restore(Line line) {
        if (desk.attempt()
                .done(() -> editing.restore(asked.ref(), edition, line.id(), desk.actor()))) {
            desk.go().to(here(), "office_services_history.restored");
        } else {
            edition = editing.draft(asked.ref(), desk.actor()).edition();
        }
    }

    private String here() {
        return OfficePage.SERVICE_HISTORY.getAddress() + asked.query();
    }

    public RecordHead getHead() {
        return head;
    }

    public List<Line> getLines() {
        return lines;
    }

    public Pager getPager() {
        return pager;
    }
}
