package ma.cmsm.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.identity.Action;
import ma.cmsm.search.SearchPeriod;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.words.Words;

/** What people searched for in vain, for those who can teach the search new words. */
@ApplicationScoped
public class SearchWaits implements Waits {

    private static final int DAYS = 7;
    private static final String ADDRESS = "/office/lexicon/unanswered";

    private LexiconEditing lexicon;
    private Clock clock;

    /** For the proxy of the container. */
    protected SearchWaits() {}

    @Inject
    public SearchWaits(LexiconEditing lexicon, Clock clock) {
        this.lexicon = lexicon;
        this.clock = clock;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        boolean teaches = me.may(Action.CHANGE_CONTENT_SETUP);
        if (!teaches || OfficePage.at(ADDRESS).filter(me::opens).isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        SearchPeriod week = new SearchPeriod(today.minusDays(DAYS), today, Set.of());
        long terms = lexicon.unanswered(week, 1, 1, me.actor()).total();
        return terms == 0
                ? List.of()
                : List.of(
                        new Task(words.with("office_home.wait.unanswered", terms), ADDRESS, false));
    }
}
