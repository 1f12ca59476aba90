package ma.cmsm.web.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.LexiconEditing;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Role;
import ma.cmsm.search.SearchPeriod;
import ma.cmsm.search.SearchedTerm;
import ma.cmsm.web.office.Waits.Task;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SearchWaitsTest {

    private static final Words FRENCH = Words.of(Language.FR);

    @Test
    void whatWasSearchedForInVainInAWeekWaitsForWhoTeachesTheSearch() {
        Searched searched = new Searched(3);
        assertEquals(
                List.of(
                        new Task(
                                FRENCH.with("office_home.wait.unanswered", 3L),
                                "/office/lexicon/unanswered",
                                false)),
                tasks(Role.ADMINISTRATOR, searched));
        assertEquals(
                new SearchPeriod(
                        LocalDate.parse("2026-11-19"), LocalDate.parse("2026-11-26"), Set.of()),
                searched.asked);
    }

    @Test
    void nothingWaitsWhenEverythingFoundSomething() {
        assertEquals(List.of(), tasks(Role.ADMINISTRATOR, new Searched(0)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"ADMINISTRATOR"})
    void whoCannotTeachIsNotAsked(Role role) {
        assertEquals(List.of(), tasks(role, new Searched(3)));
    }

    private static List<Task> tasks(Role role, Searched searched) {
        return new SearchWaits(searched, MeInTest.CLOCK).tasks(new MeInTest(role), FRENCH);
    }

    /** So many words were searched for in vain. */
    private static final class Searched extends LexiconEditing {

        private final long words;
        private SearchPeriod asked;

        Searched(long words) {
            this.words = words;
        }

        @Override
        public ListPage<SearchedTerm> unanswered(
                SearchPeriod period, int page, int size, Actor actor) {
            asked = period;
            return new ListPage<>(words, List.of());
        }
    }
}
