package ma.cmsm.web.office.lexicon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.identity.Action;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.Thesaurus;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Attempt;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Terms;

/** A term: what it says, what it means, how much. A term that is there keeps all but its weight. */
@Named("lexiconTerm")
@ViewScoped
public class TermView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS =
            Map.of(
                    "search.thesaurus.weight", "form:weight",
                    "search.thesaurus.code", "form:code",
                    "search.thesaurus.language", "form:language",
                    "search.thesaurus.empty", "form:text",
                    "search.thesaurus.long", "form:text",
                    "search.thesaurus.words", "form:text");

    private LexiconEditing lexicon;
    private Terms names;
    private Desk desk;

    private String facet;
    private String code;
    private String language;
    private String text;
    private String weight = "1";
    private ThesaurusTerm now;

    /** For the proxy of the container. */
    protected TermView() {}

    @Inject
    public TermView(LexiconEditing lexicon, Terms names, Desk desk) {
        this.lexicon = lexicon;
        this.names = names;
        this.desk = desk;
    }

    /** One that is named in full is changed; anything less begins a new one. */
    public void load() {
        facet = Query.text(desk.request(), "facet");
        code = Query.text(desk.request(), "code");
        language = Query.text(desk.request(), "language");
        text = Query.text(desk.request(), "text");
        now = find().orElse(null);
        if (now != null) {
            weight = Weights.text(now.weight(), desk.me().getLocale());
        } else {
            begin();
        }
    }

    private void begin() {
        facet = facet.isEmpty() ? Taxonomies.THEME : facet;
        boolean known = Taxonomies.SHIPPED.contains(facet);
        boolean named = facet.equals(Taxonomies.TERRITORY) || !language.isEmpty();
        language = named ? language : desk.me().getLanguage().getTag();
        if (!known || !desk.me().may(Action.CHANGE_CONTENT_SETUP)) {
            throw new Refused(Refused.Kind.NOT_FOUND, "search.thesaurus.facet");
        }
    }

    private Optional<ThesaurusTerm> find() {
        ThesaurusFilter filter =
                new ThesaurusFilter(Set.of(facet), Set.of(code), Set.of(language), text);
        return lexicon.terms(filter, 1, Thesaurus.MOST_PER_PAGE, desk.actor()).items().stream()
                .filter(each -> each.key().equals(key()))
                .findFirst();
    }

    public void save() {
        desk.attempt()
                .to(
                        FIELDS,
                        () ->
                                Attempt.lookingAgain(
                                        () -> lexicon.putTerm(typed(), desk.actor()), this::look))
                .ifPresent(saved -> go("saved", saved.key().text()));
    }

    public void remove() {
        ThesaurusTerm.Removal removal = new ThesaurusTerm.Removal(key(), version());
        Runnable remove = () -> lexicon.removeTerm(removal, desk.actor());
        if (desk.attempt().done(() -> Attempt.lookingAgain(remove, this::look))) {
            go("removed", text);
        }
    }

    private void go(String done, String what) {
        String list = Query.of(OfficePage.LEXICON, "facet", facet, "code", code);
        desk.go().to(list, "office_lexicon_term." + done, what);
    }

    /** What is in force is shown beside what is typed. */
    private void look() {
        now = find().orElse(null);
    }

    private ThesaurusTerm.Put typed() {
        return new ThesaurusTerm.Put(key(), Weights.of(weight), version());
    }

    private ThesaurusTerm.Key key() {
        return now == null ? new ThesaurusTerm.Key(facet, code, language, text) : now.key();
    }

    private long version() {
        return now == null ? 0 : now.version();
    }

    public boolean isThere() {
        return now != null;
    }

    public boolean isChanging() {
        return desk.me().may(Action.CHANGE_CONTENT_SETUP);
    }

    public String getTitle() {
        return isThere() ? text : desk.words().get("office_lexicon.add");
    }

    /** The weight in force, whatever is typed. */
    public String getWeightNow() {
        return Weights.text(now.weight(), desk.me().getLocale());
    }

    public boolean isShipped() {
        return now.shipped();
    }

    public String getVocabulary() {
        return names.vocabulary(facet);
    }

    public String getName() {
        return names.name(facet, code);
    }

    public String getLanguageName() {
        return Tongues.name(language, desk.words());
    }

    public List<Choice> getCodes() {
        return names.of(facet, code);
    }

    public List<Choice> getLanguages() {
        return Tongues.choices(language, desk.words());
    }

    /** What else it may mean, by other pages of the same form. */
    public List<Choice> getFacets() {
        return names.vocabularies(facet);
    }

    public String getFacet() {
        return facet;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language == null ? "" : language;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getWeight() {
        return weight;
    }

    public void setWeight(String weight) {
        this.weight = weight;
    }
}
