package ma.cmsm.web.office.lexicon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.identity.Action;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.ThesaurusTerm.Key;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Rows;
import ma.cmsm.web.office.Terms;

/** The terms of the lexicon; what is looked for is in the address. */
@Named("lexiconTerms")
@ViewScoped
public class TermsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private LexiconEditing lexicon;
    private Terms names;
    private Desk desk;

    private String text;
    private String facet;
    private String code;
    private String language;
    private Rows<ThesaurusTerm> rows;

    /** For the proxy of the container. */
    protected TermsView() {}

    @Inject
    public TermsView(LexiconEditing lexicon, Terms names, Desk desk) {
        this.lexicon = lexicon;
        this.names = names;
        this.desk = desk;
    }

    public void load() {
        text = Query.text(desk.request(), "q");
        facet = Query.text(desk.request(), "facet");
        code = Query.text(desk.request(), "code");
        language = Query.text(desk.request(), "language");
        rows = Rows.paged((page, size) -> lexicon.terms(filter(), page, size, desk.actor()));
    }

    /** A theme stands for its sub-themes too; a code of another vocabulary says nothing. */
    private ThesaurusFilter filter() {
        Set<String> codes = code.isEmpty() ? Set.of() : names.withAllBelow(vocabulary(), code);
        boolean coded = !codes.isEmpty();
        return new ThesaurusFilter(
                coded ? Set.of(vocabulary()) : some(facet), codes, Tongues.chosen(language), text);
    }

    private static Set<String> some(String value) {
        return value.isEmpty() ? Set.of() : Set.of(value);
    }

    /** Whose codes there are to choose from. */
    private String vocabulary() {
        return facet.isEmpty() ? Taxonomies.THEME : facet;
    }

    public String href(ThesaurusTerm term) {
        Key key = term.key();
        return Query.of(
                OfficePage.LEXICON_TERM,
                "facet",
                key.facet(),
                "code",
                key.code(),
                "language",
                key.language(),
                "text",
                key.text());
    }

    public String name(ThesaurusTerm term) {
        return names.name(term.key().facet(), term.key().code());
    }

    public String facet(ThesaurusTerm term) {
        return names.vocabulary(term.key().facet());
    }

    public String language(ThesaurusTerm term) {
        return Tongues.name(term.key().language(), desk.words());
    }

    public String weight(ThesaurusTerm term) {
        return Weights.text(term.weight(), desk.me().getLocale());
    }

    public boolean isChanging() {
        return desk.me().may(Action.CHANGE_CONTENT_SETUP);
    }

    /** Where one adds a term for what is looked at. */
    public String getAdding() {
        return Query.of(OfficePage.LEXICON_TERM, "facet", facet, "code", code, "text", text);
    }

    public String getText() {
        return text;
    }

    public Rows<ThesaurusTerm> getRows() {
        return rows;
    }

    public List<Choice> getFacets() {
        return names.vocabularies(facet);
    }

    public List<Choice> getCodes() {
        return names.of(vocabulary(), code);
    }

    public List<Choice> getLanguages() {
        return Tongues.filter(language, desk.words());
    }
}
