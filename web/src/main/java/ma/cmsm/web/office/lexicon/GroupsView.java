package ma.cmsm.web.office.lexicon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.identity.Action;
import ma.cmsm.search.WordGroup;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Rows;

/** Groups of words of equal meaning. */
@Named("lexiconGroups")
@ViewScoped
public class GroupsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private LexiconEditing lexicon;
    private Desk desk;

    private String text;
    private Rows<WordGroup> rows;

    /** For the proxy of the container. */
    protected GroupsView() {}

    @Inject
    public GroupsView(LexiconEditing lexicon, Desk desk) {
        this.lexicon = lexicon;
        this.desk = desk;
    }

    public void load() {
        text = Query.text(desk.request(), "q");
        rows = Rows.paged((page, size) -> lexicon.groups(text, page, size, desk.actor()));
    }

    /** The form it is known by: the first one. */
    public String first(WordGroup group) {
        return group.forms().get(0).text();
    }

    public String others(WordGroup group) {
        return Joined.of(group.forms().stream().skip(1).map(WordGroup.Form::text).toList());
    }

    public boolean isChanging() {
        return desk.me().may(Action.CHANGE_CONTENT_SETUP);
    }

    public String getText() {
        return text;
    }

    public Rows<WordGroup> getRows() {
        return rows;
    }
}
