package ma.cmsm.web.office.lexicon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.identity.Action;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.WordGroup;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;

/**
 * A group of words of equal meaning: one form a line, with its weight behind it where it has one.
 */
@Named("lexiconGroup")
@ViewScoped
public class GroupView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS = Map.of("search.thesaurus", "form:forms");
    private static final String STALE = "search.thesaurus.stale";
    private static final char MARK = '^';

    private LexiconEditing lexicon;
    private Desk desk;

    private String id;
    private String forms = "";
    private WordGroup now;
    private boolean stale;

    /** For the proxy of the container. */
    protected GroupView() {}

    @Inject
    public GroupView(LexiconEditing lexicon, Desk desk) {
        this.lexicon = lexicon;
        this.desk = desk;
    }

    public void load() {
        id = Query.text(desk.request(), "id");
        if (!id.isEmpty()) {
            now = lexicon.group(id, desk.actor());
            forms = lines(now);
        } else if (!isChanging()) {
            throw new Refused(Refused.Kind.NOT_FOUND, "search.thesaurus.no-group");
        }
    }

    private String lines(WordGroup group) {
        return group.forms().stream().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(WordGroup.Form form) {
        boolean whole = form.weight() == 1;
        String weight = Weights.text(form.weight(), desk.me().getLocale());
        return form.text() + (whole ? "" : " " + MARK + " " + weight);
    }

    private static WordGroup.Form form(String line) {
        int mark = line.lastIndexOf(MARK);
        return mark < 0
                ? new WordGroup.Form(line.strip(), 1)
                : new WordGroup.Form(
                        line.substring(0, mark).strip(), Weights.of(line.substring(mark + 1)));
    }

    public void save() {
        desk.attempt()
                .to(FIELDS, this::put)
                .ifPresent(
                        saved -> desk.go().to(OfficePage.LEXICON_GROUPS, "office_lexicon.saved"));
    }

    private WordGroup put() {
        try {
            List<WordGroup.Form> typed =
                    forms.lines().filter(line -> !line.isBlank()).map(GroupView::form).toList();
            return lexicon.putGroup(new WordGroup.Put(id, typed, version()), desk.actor());
        } catch (Refused refused) {
            lookAgain(refused);
            throw refused;
        }
    }

    public void remove() {
        if (desk.attempt().done(this::takeOut)) {
            desk.go().to(OfficePage.LEXICON_GROUPS, "office_lexicon.removed");
        }
    }

    private void takeOut() {
        try {
            lexicon.removeGroup(id, version(), desk.actor());
        } catch (Refused refused) {
            lookAgain(refused);
            throw refused;
        }
    }

    /** What somebody else made of it is shown beside what is typed, which stays. */
    private void lookAgain(Refused refused) {
        if (!refused.key().equals(STALE)) {
            return;
        }
        try {
            now = lexicon.group(id, desk.actor());
            stale = true;
        } catch (Refused gone) {
            // Saved again, it is a new one.
            now = null;
            id = "";
        }
    }

    private long version() {
        return now == null ? 0 : now.version();
    }

    public boolean isThere() {
        return now != null;
    }

    /** Whether somebody else changed it while this one typed. */
    public boolean isStale() {
        return stale;
    }

    /** As it is now, whatever is typed. */
    public String getFormsNow() {
        return lines(now);
    }

    public boolean isChanging() {
        return desk.me().may(Action.CHANGE_CONTENT_SETUP);
    }

    public String getTitle() {
        return isThere()
                ? now.forms().get(0).text()
                : desk.words().get("office_lexicon_groups.add");
    }

    public String getForms() {
        return forms;
    }

    public void setForms(String forms) {
        this.forms = forms == null ? "" : forms;
    }
}
