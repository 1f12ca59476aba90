package ma.cmsm.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Highlights.Span;
import ma.cmsm.web.site.Card;
import ma.cmsm.web.site.Marked;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;

class CardMarkupTest {

    private static final String HOSTILE = "<script>alert('x')</script>\"onclick=\"&";

    private static final Pattern ATTRIBUTE_THAT_ENDS_EARLY = Pattern.compile("=\"[^\"]*\"onclick");

    /** Each component of a card that is a text, and the languages of three of them. */
    private static final int TEXTS_OF_A_CARD = 16;

    private static String written(Card... cards) {
        Markup page = new Markup();
        CardMarkup.write(List.of(cards), Words.of(Language.EN), page);
        return page.toString();
    }

    private static Marked marked(Text text, Span... spans) {
        return new Marked(text, List.of(spans));
    }

    /** Of which only the name is known. */
    private static Card card(Marked name) {
        return new Card(
                "/en/x",
                name,
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "Open",
                "good",
                "",
                false,
                "",
                "",
                "",
                false);
    }

    @Test
    void aCardSaysAllThatIsKnown() {
        Card card =
                new Card(
                        "/en/services/1",
                        marked(new Text("دار السلام", "ar"), new Span(4, 10)),
                        Optional.of(new Text("Entraide", "fr")),
                        Optional.of(marked(new Text("Soins gratuits.", "fr"), new Span(0, 5))),
                        "In French",
                        "Agadir",
                        "Arabic, French",
                        "Open now",
                        "good",
                        "Free",
                        true,
                        "05 28 82 08 66",
                        "tel:+212-5-28-82-08-66",
                        "3 km",
                        true);
        Words words = Words.of(Language.EN);
        String expected =
                """
                <ul class="cards"><li class="card">\
                <h2><a href="/en/services/1"><bdi lang="ar">دار <mark>السلام</mark></bdi></a></h2>\
                <p class="quiet small"><bdi lang="fr">Entraide</bdi></p>\
                <p class="line" lang="fr" dir="auto"><mark>Soins</mark> gratuits.</p>\
                <p class="quiet small">In French</p>\
                <p class="fact"><svg aria-hidden="true"><use href="#i-place"></use></svg>\
                <span class="only-heard">{places}</span> Agadir</p>\
                <p class="fact"><svg aria-hidden="true"><use href="#i-talk"></use></svg>\
                <span class="only-heard">{languages}</span> Arabic, French</p>\
                <ul class="marks">\
                <li class="mark way"><svg aria-hidden="true"><use href="#i-place"></use></svg>\
                3 km</li>\
                <li class="mark good"><svg aria-hidden="true"><use href="#i-clock"></use></svg>\
                Open now</li><li class="mark">Free</li>\
                <li class="mark good"><svg aria-hidden="true"><use href="#i-check"></use></svg>\
                {verified}</li></ul>\
                <a class="button" href="tel:+212-5-28-82-08-66">\
                <svg aria-hidden="true"><use href="#i-call"></use></svg>\
                <span class="only-heard">{call}</span><bdi dir="ltr">05 28 82 08 66</bdi></a>\
                </li></ul>"""
                        .replace("{places}", words.get("card.places"))
                        .replace("{languages}", words.get("card.languages"))
                        .replace("{verified}", words.get("mark.verified"))
                        .replace("{call}", words.get("phone.call"));

        assertEquals(expected, written(card));
    }

    @Test
    void whatIsNotKnownLeavesNoTrace() {
        String html = written(card(marked(new Text("Dar Salam", "fr"))));

        assertFalse(html.contains("<p"));
        assertFalse(html.contains("button"));
        assertFalse(html.contains("\"\""));
        assertTrue(html.contains("mark unsure"));
    }

    @Test
    void aHostileTextStaysAText() {
        Text hostile = new Text(HOSTILE, HOSTILE);
        Card card =
                new Card(
                        HOSTILE,
                        marked(hostile),
                        Optional.of(hostile),
                        Optional.of(marked(hostile)),
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        false,
                        HOSTILE,
                        HOSTILE,
                        HOSTILE,
                        false);
        String html = written(card);

        assertFalse(html.contains("<script"));
        assertFalse(ATTRIBUTE_THAT_ENDS_EARLY.matcher(html).find());
        assertEquals(TEXTS_OF_A_CARD, html.split("&lt;script", -1).length - 1);
    }

    @Test
    void aMarkWithinAHostileTextLetsNothingThrough() {
        String html =
                written(card(marked(new Text("<b>&<i>", "fr"), new Span(1, 2), new Span(3, 7))));

        assertTrue(html.contains("&lt;<mark>b</mark>&gt;<mark>&amp;&lt;i&gt;</mark></bdi>"), html);
    }

    @Test
    void noServicesAreAnEmptyList() {
        assertEquals("<ul class=\"cards\"></ul>", written());
    }
}
