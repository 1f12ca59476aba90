package ma.cmsm.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ma.cmsm.built.Product;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody looks for help, and finds whom to call. */
@ExtendWith({InBrowser.class, Demo.class})
class FindingHelpIT {

    private static final String HOSPITAL = "h[oô]pital|hospital|CHU|CHR|مستشفى|استشفائي";

    /** What is typed, and what a sensible first answer names. */
    private static final Map<String, String> SENSIBLE =
            Map.of(
                    "hôpital", HOSPITAL,
                    "hopital", HOSPITAL,
                    "المستشفى", HOSPITAL,
                    "women", "women|femme|نساء|النسا|المرأة",
                    "Tiznit", "Tiznit|تيزنيت");

    private static Stream<Arguments> questions() {
        return PublicPages.LANGUAGES.stream()
                .flatMap(
                        language ->
                                SENSIBLE.keySet().stream()
                                        .sorted()
                                        .map(words -> Arguments.of(language, words)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theFirstAnswerIsSensibleInEveryLanguage(
            String language, String words, Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/" + language + "/").search(words);
            String first = visitor.cards().first().textContent();
            assertTrue(
                    Pattern.compile("(?iu)" + SENSIBLE.get(words)).matcher(first).find(),
                    () -> words + " gives " + first);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar", "en"})
    void aVisitorFindsAHospitalAndWhoSaysSo(String language, Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/" + language + "/").search("hôpital");
            Locator first = visitor.cards().first().locator("h2 a");
            String name = first.textContent().strip();
            visitor.follow(first);
            assertEquals(name, visitor.page().locator("h1").textContent().strip());
            assertTrue(visitor.page().locator("main a[href*='/organisations/']").count() > 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, pompiers", "ar, الإسعاف", "en, ambulance"})
    void aVisitorFindsWhomToCall(String language, String words, Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/" + language + "/").search(words);
            Locator card = visitor.cards().first();
            assertEquals(1, card.locator("a[href='tel:15']").count(), card::textContent);
            visitor.follow(card.locator("h2 a"));
            assertTrue(visitor.page().locator("main a[href='tel:15']").count() > 0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, je veux mourir",
        "en, i want to die",
        "ar, أريد أن أموت",
        "fr, bghit nmout",
        "en, quiero morir"
    })
    void whoWantsToDieSeesFirstWhomToCallAndThenWhoListens(
            String language, String words, Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/" + language + "/").search(words);
            Locator urgent = visitor.page().locator("main .urgent");
            assertTrue(urgent.locator("a[href^='tel:']").count() > 0);
            assertEquals(
                    urgent.locator("a[href^='tel:']").first().getAttribute("href"),
                    visitor.page().locator("main a[href^='tel:']").first().getAttribute("href"));
            assertTrue(visitor.page().locator(".exit").count() > 0);
            visitor.follow(urgent.locator("a.row"));
            assertTrue(visitor.cards().count() > 0);
        }
    }

    @Test
    void whoSeeksAnythingElseSeesNoAlarm(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/fr/").search("psychologue");
            assertTrue(visitor.cards().count() > 0);
            assertEquals(0, visitor.page().locator("main .urgent").count());
        }
    }

    @Test
    void aDayTooFarAwayIsToldAndHidesNothing(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            int all = visitor.open("/fr/services?q=tiznit").cards().count();
            visitor.open("/fr/services?q=tiznit&open=2099-01-05T10:00");
            assertEquals(all, visitor.cards().count());
            assertTrue(visitor.page().locator("main .note").textContent().contains("trop loin"));
        }
    }

    @Test
    void whatIsNotThereIsSaidAndAWayOnIsShown(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/fr/").search("zzxqwvk");
            assertEquals(0, visitor.cards().count());
            assertTrue(visitor.page().locator("main a[href*='theme=']").count() > 0);
        }
    }

    @Test
    void amongWaysOnIsWhomToCall(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/fr/").search("zzxqwvk");
            assertEquals(3, visitor.page().locator("main .helper").count());
            assertTrue(visitor.page().locator("main .helper a[href^='tel:']").count() > 0);
        }
    }

    @Test
    void aNoteAboutANumberSaysInWhichLanguageItIs(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/ar/").search("zzxqwvk");
            visitor.follow(
                    visitor.page()
                            .locator("main .helper:has(a[href^='tel:']) a:not([href^='tel:'])"));
            Locator note = visitor.page().locator("main .calls p:has(bdi[lang=fr])");
            assertTrue(note.first().textContent().contains("الفرنسية"));
        }
    }

    @Test
    void aQuestionThatAFilterEmptiesIsOfferedWithoutIt(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/fr/services?q=Tiznit&theme=nothing");
            visitor.follow(visitor.page().locator("main .ways a").first());
            assertTrue(visitor.cards().count() > 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, hopitla, h.pital", "en, hosptial, hospital", "ar, مستسفى, مستشف"})
    void aMisspeltWordIsReadAndThePageSaysSo(
            String language, String typed, String read, Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/" + language + "/").search(typed);
            String note = visitor.page().locator("[role=status]").textContent();
            assertTrue(Pattern.compile(read).matcher(note).find(), note);
            assertTrue(visitor.cards().locator("mark").count() > 0, "what was found is marked");
        }
    }

    @Test
    void aServiceLeadsToOthersLikeIt(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/fr/").search("hôpital");
            visitor.follow(visitor.cards().first().locator("h2 a"));
            Locator others = visitor.page().locator(".similar a");
            assertTrue(others.count() > 0 && others.count() <= 3, "some others");
            assertNotEquals(visitor.path(), others.first().getAttribute("href"));
        }
    }

    @Test
    void everyFilterIsInTheAddress(Browser browser, Product product) {
        try (Visitor visitor = Visitor.to(product, browser)) {
            visitor.open("/fr/");
            visitor.follow(visitor.page().locator("main a[href*='theme=']").first());
            String address = visitor.path();
            String total = visitor.page().locator("h1").textContent();
            assertTrue(address.contains("theme="), address);
            assertEquals(total, visitor.open(address).page().locator("h1").textContent());
        }
    }

    @Test
    void noInputIsAnError(Browser browser, Product product) {
        for (String words :
                new String[] {"\"", "a AND (", "*", "name:x", "</p>", "'", "\\", "~2"}) {
            try (Visitor visitor = Visitor.to(product, browser)) {
                visitor.open("/fr/").search(words);
                assertNotEquals(0, visitor.page().locator("h1").count(), words);
                assertEquals(words, visitor.page().locator("input[name=q]").first().inputValue());
            }
        }
    }
}
