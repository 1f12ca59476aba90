package ma.cmsm.web.office.lexicon;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.identity.Action;
import ma.cmsm.search.SearchPeriod;
import ma.cmsm.search.SearchedTerm;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Desk;
import ma.cmsm.web.office.Query;
import ma.cmsm.web.office.Rows;
import ma.cmsm.web.words.Dates;

/** What people searched for in vain in the last three months. */
@Named("lexiconUnanswered")
@ViewScoped
public class UnansweredView implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int DAYS = 90;

    /** Stands where words were left out that could say who asked. */
    private static final String LEFT_OUT = "…";

    private LexiconEditing lexicon;
    private Desk desk;
    private SearchPeriod period;
    private Rows<SearchedTerm> rows;
    private transient Clock clock;

    /** For the proxy of the container. */
    protected UnansweredView() {}

    @Inject
    public UnansweredView(LexiconEditing lexicon, Desk desk, Clock clock) {
        this.lexicon = lexicon;
        this.desk = desk;
        this.clock = clock;
    }

    public void load() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        period = new SearchPeriod(today.minusDays(DAYS - 1L), today, Set.of());
        rows = Rows.paged((page, size) -> lexicon.unanswered(period, page, size, desk.actor()));
    }

    /** Where one sees what the search makes of the words. */
    public String why(SearchedTerm term) {
        return Query.of(OfficePage.LEXICON_WHY, "q", term.words());
    }

    /** Where one says what they mean. */
    public String adding(SearchedTerm term) {
        return Query.of(OfficePage.LEXICON_TERM, "text", term.words());
    }

    /** Whether the words can be a term: all of them are known, and one may add it. */
    public boolean isTeachable(SearchedTerm term) {
        return desk.me().may(Action.CHANGE_CONTENT_SETUP) && !term.words().contains(LEFT_OUT);
    }

    public String last(SearchedTerm term) {
        return Dates.day(term.last(), desk.me().getLanguage());
    }

    public Rows<SearchedTerm> getRows() {
        return rows;
    }
}
