package ma.cmsm.web.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.RetentionEditing;
import ma.cmsm.identity.RetentionView;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.RetentionRule;
import ma.cmsm.platform.Role;
import ma.cmsm.web.office.Waits.Task;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class RetentionWaitsTest {

    private static final Words FRENCH = Words.of(Language.FR);

    @Test
    void whatIsApprovedWaitsForAnAdministrator() {
        assertEquals(
                List.of(
                        new Task(
                                FRENCH.with("office_home.wait.retention", 1L),
                                "/office/retention",
                                false)),
                tasks(Role.ADMINISTRATOR, List.of(Optional.of(60), Optional.empty())));
    }

    @Test
    void nothingWaitsWhenNothingIsApproved() {
        assertEquals(List.of(), tasks(Role.ADMINISTRATOR, List.of(Optional.empty())));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = Mode.EXCLUDE,
            names = {"ADMINISTRATOR"})
    void nobodyElseIsAskedToApplyIt(Role role) {
        assertEquals(List.of(), tasks(role, List.of(Optional.of(60))));
    }

    private static List<Task> tasks(Role role, List<Optional<Integer>> approved) {
        return new RetentionWaits(new Decided(approved)).tasks(new MeInTest(role), FRENCH);
    }

    /** Rules of keeping, each with days that are approved or without. */
    private static final class Decided extends RetentionEditing {

        private final List<Optional<Integer>> approved;

        Decided(List<Optional<Integer>> approved) {
            this.approved = approved;
        }

        @Override
        public List<RetentionView> list(Actor actor) {
            return approved.stream()
                    .map(
                            days ->
                                    new RetentionView(
                                            RetentionRule.values()[0],
                                            90,
                                            days,
                                            days.map(any -> "a2"),
                                            1))
                    .toList();
        }
    }
}
