package ma.cmsm.web.office.vocabulary;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.EditableTerm;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.TaxonomyEditing;
import ma.cmsm.directory.Term;
import ma.cmsm.identity.Action;
import ma.cmsm.platform.ListPage;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Attempt;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Terms;

/**
 * A term: its names in all languages side by side, whether it is offered, and the words by which
 * people search for it, such as other spellings of a place.
 */
@Named("vocabularyTerm")
@ViewScoped
public class TermView implements Serializable {

    private static final long serialVersionUID = 1L;

    /** More than these are looked at in the lexicon itself. */
    private static final int MOST_WORDS = 40;

    private TaxonomyEditing editing;
    private LexiconEditing lexicon;
    private Terms terms;
    private Desk desk;

    private String id;
    private EditableTerm now;
    private Map<String, String> names;
    private boolean stale;
    private ListPage<ThesaurusTerm> words;

    /** For the proxy of the container. */
    protected TermView() {}

    @Inject
    public TermView(TaxonomyEditing editing, LexiconEditing lexicon, Terms terms, Desk desk) {
        this.editing = editing;
        this.lexicon = lexicon;
        this.terms = terms;
        this.desk = desk;
    }

    public void load() {
        id = Query.text(desk.request(), "id");
        now = editing.get(id, desk.actor());
        names = new HashMap<>(now.term().names());
        ThesaurusFilter here =
                new ThesaurusFilter(
                        Set.of(now.term().taxonomy()), Set.of(now.term().code()), Set.of());
        words = lexicon.terms(here, 1, MOST_WORDS, desk.actor());
    }

    public void rename() {
        act(() -> editing.rename(id, names, now.version(), desk.actor()), "renamed");
    }

    public void retire() {
        act(() -> editing.retire(id, true, now.version(), desk.actor()), "retired");
    }

    public void restore() {
        act(() -> editing.retire(id, false, now.version(), desk.actor()), "restored");
    }

    private void act(Runnable work, String done) {
        if (desk.attempt().done(NewNames.FIELDS, () -> Attempt.lookingAgain(work, this::look))) {
            String here = Query.of(OfficePage.VOCABULARY_TERM, "id", id);
            desk.go().to(here, "office_vocabularies_term." + done);
        }
    }

    /** What somebody else made of it meanwhile is shown beside what is typed, which stays. */
    private void look() {
        now = editing.get(id, desk.actor());
        stale = true;
    }

    public boolean isChanging() {
        return desk.me().may(Action.CHANGE_CONTENT_SETUP);
    }

    /** A sub-theme comes and goes; all else is a contract with what is filed under it. */
    public boolean isRetirable() {
        return now.term().taxonomy().equals(Taxonomies.THEME)
                && now.term().parent().isPresent()
                && isChanging();
    }

    public boolean isStale() {
        return stale;
    }

    /** As it is now, whatever is typed. */
    public EditableTerm getNow() {
        return now;
    }

    public String nameNow(String language) {
        return now.term().names().getOrDefault(language, "");
    }

    public String getTitle() {
        return terms.ownName(now.term());
    }

    /** The vocabulary, and what it stands below. */
    public String getPlace() {
        Term term = now.term();
        String vocabulary = terms.vocabulary(term.taxonomy());
        return term.parent()
                .map(parent -> vocabulary + " › " + terms.name(term.taxonomy(), parent))
                .orElse(vocabulary);
    }

    public List<ThesaurusTerm> getWords() {
        return words.items();
    }

    /** How many words there are beyond those shown. */
    public long getFurtherWords() {
        return words.total() - words.items().size();
    }

    public String getAllWords() {
        return Query.of(
                OfficePage.LEXICON, "facet", now.term().taxonomy(), "code", now.term().code());
    }

    public String getAddingWord() {
        return Query.of(
                OfficePage.LEXICON_TERM, "facet", now.term().taxonomy(), "code", now.term().code());
    }

    public Map<String, String> getNames() {
        return names;
    }
}
