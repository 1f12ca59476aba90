package ma.cmsm.web.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Place;
import ma.cmsm.identity.Session;
import ma.cmsm.identity.Stage;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;
import ma.cmsm.web.gate.Access.Verdict;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OfficePageTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** Shown in answer to a request for another page. */
    private static final Set<String> NO_PAGES = Set.of("/WEB-INF/pages/trouble.xhtml");

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-26T09:00:00Z"), ZoneOffset.UTC);
    private static final Permission PERMISSION = new Permission(CLOCK);

    @Test
    void everyFileOfAPageHasARule() throws IOException {
        Set<String> ruled =
                Arrays.stream(OfficePage.values())
                        .map(OfficePage::view)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(files(), ruled);
    }

    @ParameterizedTest
    @EnumSource(OfficePage.class)
    void everyPageHasATitleInEveryLanguage(OfficePage page) {
        for (Language language : Language.values()) {
            assertTrue(Words.of(language).containsKey(page.getTitle()), page.getTitle());
        }
    }

    @ParameterizedTest
    @EnumSource(OfficePage.class)
    void aPageThatIsNotForEverybodyAsksAStrangerToSignIn(OfficePage page) {
        Verdict verdict = page.judge(Optional.empty(), PERMISSION, CLOCK);
        boolean below = page.getAddress().startsWith("/office");
        assertTrue(verdict == Verdict.SIGN_IN || verdict == Verdict.OPEN && !below, page.name());
    }

    @ParameterizedTest
    @EnumSource(OfficePage.class)
    void whoHasOnlyTypedAPasswordSeesNothingOfTheOffice(OfficePage page) {
        for (Stage stage : List.of(Stage.FACTOR, Stage.ENROL)) {
            Verdict verdict =
                    page.judge(Optional.of(session(stage, Role.values())), PERMISSION, CLOCK);
            if (page.getAddress().startsWith("/office")) {
                assertEquals(stage.name(), verdict.name());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBER_EDITOR, ACCOUNTS, LOST",
        "FOCAL_POINT, ACCOUNTS, LOST",
        "SUPERVISOR, ACCOUNTS, OPEN",
        "SUPERVISOR, ACCOUNT_INVITE, OPEN",
        "AUDITOR, ACCOUNTS, OPEN",
        "AUDITOR, ACCOUNT_INVITE, LOST",
        "AUDITOR, ORGANIZATION_EDIT, LOST",
        "COORDINATOR, ORGANIZATION_EDIT, OPEN",
        "COORDINATOR, AUDIT, LOST",
        "ADMINISTRATOR, AUDIT, OPEN",
        "ADMINISTRATOR, ORGANIZATION_EDIT, LOST",
        "ADMINISTRATOR, COMMITTEE, OPEN",
        "COORDINATOR, COMMITTEE, LOST",
        "SUPERVISOR, ORGANIZATIONS, LOST",
        "AUDITOR, TRAIL, OPEN",
        "ADMINISTRATOR, TRAIL, OPEN",
        "SUPERVISOR, TRAIL, OPEN",
        "COORDINATOR, TRAIL, LOST",
        "MEMBER_EDITOR, TRAIL, LOST",
        "AUDITOR, AUDIT_VERIFY, OPEN",
        "ADMINISTRATOR, AUDIT_VERIFY, LOST",
        "COORDINATOR, AUDIT_VERIFY, LOST",
        "MEMBER_EDITOR, LEXICON, LOST",
        "SUPERVISOR, VOCABULARIES, LOST",
        "AUDITOR, LEXICON, OPEN",
        "COORDINATOR, VOCABULARIES, OPEN",
        "COORDINATOR, VOCABULARY_ADD, LOST",
        "ADMINISTRATOR, VOCABULARY_ADD, OPEN",
        "AUDITOR, RETENTION, OPEN",
        "AUDITOR, RETENTION_DECIDE, LOST",
        "MEMBER_EDITOR, RETENTION, LOST",
        "MEMBER_EDITOR, HOME, OPEN",
        "MEMBER_EDITOR, FACTOR, HOME"
    })
    void whoMayNotIsNotToldThatThereIsAPage(Role role, OfficePage page, Verdict verdict) {
        assertEquals(
                verdict, page.judge(Optional.of(session(Stage.READY, role)), PERMISSION, CLOCK));
    }

    @Test
    void aRightThatNeedsAFreshFactorOpensThePageBeforeItIsProvedAgain() {
        Session hoursOld = session(Stage.READY, Role.SUPERVISOR);
        assertTrue(
                hoursOld.actor().factorProvedAt().get().isBefore(CLOCK.instant().minusSeconds(60)));
        assertEquals(
                Verdict.OPEN,
                OfficePage.ACCOUNT_INVITE.judge(Optional.of(hoursOld), PERMISSION, CLOCK));
    }

    @Test
    void nothingElseBelowTheOfficeIsAPage() {
        assertTrue(OfficePage.isBelow("/office/anything"));
        assertTrue(OfficePage.isBelow("/login"));
        assertFalse(OfficePage.isBelow("/fr/office"));
        assertTrue(OfficePage.at("/office/accounts.xhtml").isEmpty());
        assertTrue(OfficePage.at("/office/").isEmpty());
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP.resolve("WEB-INF/pages"))) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + WEBAPP.relativize(file))
                    .filter(file -> !NO_PAGES.contains(file))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Session session(Stage stage, Role... roles) {
        Instant hoursAgo = CLOCK.instant().minus(Duration.ofHours(2));
        Actor actor =
                new Actor(
                        "a1",
                        Optional.of("a1"),
                        Optional.of("o1"),
                        stage == Stage.READY ? Set.of(roles) : Set.of(),
                        false,
                        stage == Stage.READY ? Optional.of(hoursAgo) : Optional.empty(),
                        Optional.empty());
        Place place = new Place("o1", "Organisation", false);
        return new Session(
                "s1",
                stage,
                actor,
                "Somebody",
                "somebody@example.org",
                "fr",
                place,
                List.of(place),
                Optional.empty(),
                CLOCK.instant().plusSeconds(60),
                Duration.ofMinutes(30));
    }
}
