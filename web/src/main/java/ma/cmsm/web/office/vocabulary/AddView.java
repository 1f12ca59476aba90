package ma.cmsm.web.office.vocabulary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.directory.EditableTerm;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.TaxonomyEditing;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Terms;

/** A further sub-theme. */
@Named("vocabularyAdd")
@ViewScoped
public class AddView implements Serializable {

    private static final long serialVersionUID = 1L;

    private TaxonomyEditing editing;
    private Terms terms;
    private Desk desk;

    private String theme;
    private String part = "";
    private List<Choice> themes;
    private final Map<String, String> names = new HashMap<>();

    /** For the proxy of the container. */
    protected AddView() {}

    @Inject
    public AddView(TaxonomyEditing editing, Terms terms, Desk desk) {
        this.editing = editing;
        this.terms = terms;
        this.desk = desk;
    }

    public void load() {
        theme = Query.text(desk.request(), "theme");
        themes =
                editing.list(Taxonomies.THEME, desk.actor()).stream()
                        .map(EditableTerm::term)
                        .filter(term -> term.parent().isEmpty())
                        .map(term -> new Choice(term.code(), terms.ownName(term), false))
                        .toList();
    }

    public void add() {
        desk.attempt()
                .to(
                        NewNames.FIELDS,
                        () -> editing.addSubTheme(theme, part.strip(), names, desk.actor()))
                .ifPresent(
                        id ->
                                desk.go()
                                        .to(
                                                Query.of(OfficePage.VOCABULARY_TERM, "id", id),
                                                "office_vocabularies_add.done"));
    }

    public List<Choice> getThemes() {
        return themes;
    }

    public String getTheme() {
        return theme;
    }

    public void setTheme(String theme) {
        this.theme = theme;
    }

    public String getPart() {
        return part;
    }

    public void setPart(String part) {
        this.part = part == null ? "" : part;
    }

    public Map<String, String> getNames() {
        return names;
    }
}
