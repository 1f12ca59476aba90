package ma.cmsm.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import ma.cmsm.platform.Database;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.RetentionRule;
import ma.cmsm.platform.Retentions;
import ma.cmsm.search.SearchRequest.Occasion;
import ma.cmsm.search.internal.LexiconKeeper;
import ma.cmsm.search.internal.log.PendingCounts;
import ma.cmsm.search.internal.log.SearchLogStore;
import ma.cmsm.search.internal.log.TellingWords;

/**
 * What people search for and do not find, counted by day for the editors of the lexicon: nothing of
 * who asked, and no words that could say it.
 *
 * <p>Counts wait in memory until they are written together, so that no search waits for the
 * database; those of the last minute are lost when the product is killed.
 */
@ApplicationScoped
public class SearchLog {

    /** The most terms a page may hold. */
    public static final int MOST_PER_PAGE = 1000;

    private static final Logger LOG = System.getLogger(SearchLog.class.getName());

    private SearchLogStore store;
    private LexiconKeeper lexicons;
    private Clock clock;
    private volatile int daysKept;
    private Retentions retentions;
    private TellingWords telling;
    private PendingCounts pending;
    private volatile boolean failing;

    /** For the proxy of the container. */
    protected SearchLog() {}

    @Inject
    public SearchLog(
            SearchLogStore store, LexiconKeeper lexicons, Retentions retentions, Clock clock) {
        this.store = store;
        this.lexicons = lexicons;
        this.clock = clock;
        this.retentions = retentions;
        this.daysKept = retentions.installed(RetentionRule.SEARCH_LOG);
        this.telling = new TellingWords();
        this.pending = new PendingCounts();
    }

    /**
     * Counts a search that a visitor made. Only the first page of a plain question counts: who
     * turns pages or narrows down asks the same again. It never fails and never waits.
     */
    public void count(SearchRequest request, SearchResult result) {
        boolean plain =
                request.page() == 1
                        && request.filters().isEmpty()
                        && request.occasion().equals(Occasion.ANY);
        if (!plain || request.query().isBlank() || daysKept == 0) {
            return;
        }
        try {
            String corrected = result.reading().corrected();
            String asked = corrected.isEmpty() ? request.query() : corrected;
            String words = telling.of(asked, lexicons.lexicon(), clock.instant());
            PendingCounts.Key key = new PendingCounts.Key(today(), request.language(), words);
            pending.add(new PendingCounts.Count(key, 1, result.total() == 0 ? 1 : 0));
        } catch (RuntimeException broken) {
            LOG.log(Level.DEBUG, "A search is not counted", broken);
        }
    }

    /**
     * Terms that found nothing, the most frequent first, with what was counted until now; what was
     * searched for less than five times is not told.
     *
     * @throws Refused kind UNAVAILABLE while the database is away
     */
    public ListPage<SearchedTerm> unanswered(SearchPeriod period, int page, int size) {
        return Database.reading(() -> page(period, true, page, size));
    }

    /**
     * Terms that were searched for, the most frequent first, with what was counted until now; what
     * was searched for less than five times is not told.
     *
     * @throws Refused kind UNAVAILABLE while the database is away
     */
    public ListPage<SearchedTerm> frequent(SearchPeriod period, int page, int size) {
        return Database.reading(() -> page(period, false, page, size));
    }

    private ListPage<SearchedTerm> page(
            SearchPeriod period, boolean unanswered, int page, int size) {
        write();
        int within = Math.min(MOST_PER_PAGE, Math.max(1, size));
        return store.page(period, unanswered, Math.max(1, page), within);
    }

    /** Writes what was counted, and deletes what is too old. */
    public void write() {
        List<PendingCounts.Count> counts = pending.take();
        try {
            daysKept = retentions.days(RetentionRule.SEARCH_LOG);
            store.write(counts, today().minusDays(daysKept));
            failing = false;
        } catch (RuntimeException away) {
            pending.giveBack(counts);
            LOG.log(failing ? Level.DEBUG : Level.WARNING, "Searches wait: {0}", away.toString());
            failing = true;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
