package ma.cmsm.web.office.lexicon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.identity.Action;
import ma.cmsm.platform.ListPage;
import ma.cmsm.search.StopWord;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Pager;
import ma.cmsm.web.office.Query;

/** Words that say nothing about a need. */
@Named("lexiconStopWords")
@ViewScoped
public class StopWordsView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Map<String, String> FIELDS = Map.of("search.thesaurus", "form:word");
    private static final int LINES = 60;

    private LexiconEditing lexicon;
    private Desk desk;

    private String text;
    private int page;
    private ListPage<StopWord> found;
    private String word = "";

    /** For the proxy of the container. */
    protected StopWordsView() {}

    @Inject
    public StopWordsView(LexiconEditing lexicon, Desk desk) {
        this.lexicon = lexicon;
        this.desk = desk;
    }

    public void load() {
        text = Query.text(desk.request(), "q");
        page = Pager.page(desk.request());
        read();
    }

    private void read() {
        found = lexicon.stopWords(text, page, LINES, desk.actor());
    }

    public void add() {
        desk.attempt()
                .to(FIELDS, () -> lexicon.addStopWord(word, desk.actor()))
                .ifPresent(added -> go("added", added.text()));
    }

    /** Takes out the one that was shown, not what stands in its place by now. */
    public void remove(StopWord shown) {
        if (desk.attempt()
                .done(() -> lexicon.removeStopWord(shown.text(), shown.version(), desk.actor()))) {
            go("removed", shown.text());
        } else {
            read();
        }
    }

    private void go(String done, String what) {
        String here = Query.of(OfficePage.LEXICON_STOP_WORDS, "q", text);
        desk.go().to(here, "office_lexicon_stopWords." + done, what);
    }

    public boolean isChanging() {
        return desk.me().may(Action.CHANGE_CONTENT_SETUP);
    }

    public String getText() {
        return text;
    }

    public String getFound() {
        return desk.words().with("office_lexicon_stopWords.found", found.total());
    }

    public List<StopWord> getWords() {
        return found.items();
    }

    public Pager getPager() {
        String address = Query.of(OfficePage.LEXICON_STOP_WORDS, "q", text);
        return new Pager(address, page, LINES, found.total());
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word == null ? "" : word;
    }
}
