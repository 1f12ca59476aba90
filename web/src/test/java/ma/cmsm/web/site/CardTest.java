package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import ma.cmsm.directory.HoursView.State;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Highlights;
import ma.cmsm.search.SearchHit.Away;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a card answers to who asked where and when. */
class CardTest {

    private static final Visit VISIT =
            new Visit(
                    Language.EN,
                    "services",
                    "",
                    "",
                    LocalDate.of(2026, 11, 24),
                    new Visit.Frame("", "", "", false));

    private static Card card(State open, Optional<Away> away, boolean then) {
        return card(open, away, then, Optional.empty(), false);
    }

    private static Card card(
            State open,
            Optional<Away> away,
            boolean then,
            Optional<PhoneView> phone,
            boolean remote) {
        ServiceCard service =
                new ServiceCard(
                        "1",
                        new Text("Name", "en"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        open,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        phone,
                        remote,
                        false);
        return Card.of(service, VISIT, new Card.Asked(Highlights.NONE, away, then));
    }

    @ParameterizedTest
    @CsvSource({
        "2.6, false, ≈\u00a03 km",
        "0.4, false, Less than 1 km",
        "0.4, true, In this commune",
        "12, true, ≈\u00a012 km"
    })
    void aDistanceIsNoMoreExactThanWhatIsKnown(double kilometres, boolean rough, String words) {
        Away away = new Away(false, OptionalDouble.of(kilometres), rough);
        assertEquals(words, card(State.OPEN, Optional.of(away), false).away());
    }

    @Test
    void whatComesToYouAndWhatIsOfUnknownPlaceSaySo() {
        Away comes = new Away(true, OptionalDouble.of(90), false);
        Away unknown = new Away(false, OptionalDouble.empty(), false);
        Card coming = card(State.OPEN, Optional.of(comes), false);
        Card somewhere = card(State.OPEN, Optional.of(unknown), false);
        assertEquals("Comes to you or helps from afar", coming.away());
        assertTrue(coming.awayKnown());
        assertEquals("Distance not known", somewhere.away());
        assertFalse(somewhere.awayKnown());
    }

    @Test
    void aNumberThatIsOnlyCalledDoesNotSpeakLikeAnOffice() {
        Optional<PhoneView> number =
                Optional.of(
                        new PhoneView(
                                "15",
                                Optional.of("tel:15"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
        assertEquals("", card(State.UNKNOWN, Optional.empty(), false, number, true).open());
        assertEquals(
                "Hours not known",
                card(State.UNKNOWN, Optional.empty(), false, number, false).open());
        assertEquals("Open now", card(State.OPEN, Optional.empty(), false, number, true).open());
    }

    @Test
    void whoDidNotAskIsToldNoDistance() {
        assertEquals("", card(State.OPEN, Optional.empty(), false).away());
    }

    @Test
    void whatIsOpenAtAnotherMomentDoesNotSayNow() {
        assertEquals("Open now", card(State.OPEN, Optional.empty(), false).open());
        assertEquals("Open at that time", card(State.OPEN, Optional.empty(), true).open());
        assertEquals(
                card(State.UNKNOWN, Optional.empty(), false).open(),
                card(State.UNKNOWN, Optional.empty(), true).open());
    }
}
