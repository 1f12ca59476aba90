package ma.cmsm.web.faces;

import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Highlights.Span;
import ma.cmsm.web.site.Card;
import ma.cmsm.web.site.Marked;
import ma.cmsm.web.words.Words;

/** Services in a list, as HTML. */
final class CardMarkup {

    private CardMarkup() {}

    static void write(List<Card> cards, Words words, Markup page) {
        page.constant("<ul class=\"cards\">");
        for (Card card : cards) {
            write(card, words, page);
        }
        page.constant("</ul>");
    }

    private static void write(Card card, Words words, Markup page) {
        page.constant("<li class=\"card\"><h2>").start("a").attribute("href", card.href());
        page.start("bdi").attribute("lang", card.name().text().language());
        marked(card.name(), page);
        page.end("bdi").end("a").constant("</h2>");
        organization(card.organization(), page);
        summary(card.summary(), page);
        if (!card.fallback().isEmpty()) {
            page.constant("<p class=\"quiet small\">").text(card.fallback()).constant("</p>");
        }
        fact("place", words.get("card.places"), card.places(), page);
        fact("talk", words.get("card.languages"), card.languages(), page);
        marks(card, words, page);
        call(card, words, page);
        page.constant("</li>");
    }

    private static void organization(Optional<Text> name, Markup page) {
        if (name.isPresent()) {
            page.constant("<p class=\"quiet small\">");
            isolated(name.get(), page);
            page.constant("</p>");
        }
    }

    private static void isolated(Text text, Markup page) {
        page.start("bdi").attribute("lang", text.language()).text(text.value()).end("bdi");
    }

    private static void summary(Optional<Marked> summary, Markup page) {
        if (summary.isPresent()) {
            page.start("p").attribute("class", "line");
            page.attribute("lang", summary.get().text().language()).attribute("dir", "auto");
            marked(summary.get(), page);
            page.end("p");
        }
    }

    private static void marked(Marked marked, Markup page) {
        String words = marked.text().value();
        int written = 0;
        for (Span span : marked.spans()) {
            page.text(words.substring(written, span.start())).constant("<mark>");
            page.text(words.substring(span.start(), span.end())).constant("</mark>");
            written = span.end();
        }
        page.text(words.substring(written));
    }

    /**
     * @param icon of the sprite, a constant
     */
    private static void fact(String icon, String label, String value, Markup page) {
        if (!value.isEmpty()) {
            page.constant("<p class=\"fact\">");
            heard(icon, label, page);
            page.constant(" ").text(value).constant("</p>");
        }
    }

    /** A drawing, and what it says to those who do not see it. */
    private static void heard(String icon, String label, Markup page) {
        icon(icon, page);
        page.constant("<span class=\"only-heard\">").text(label).constant("</span>");
    }

    private static void icon(String name, Markup page) {
        page.constant("<svg aria-hidden=\"true\"><use href=\"#i-" + name + "\"></use></svg>");
    }

    private static void marks(Card card, Words words, Markup page) {
        page.constant("<ul class=\"marks\">");
        if (!card.away().isEmpty()) {
            mark(card.awayKnown() ? "way" : "unsure", "place", card.away(), page);
        }
        if (!card.open().isEmpty()) {
            mark(card.openMark(), "clock", card.open(), page);
        }
        if (!card.fee().isEmpty()) {
            page.constant("<li class=\"mark\">").text(card.fee()).constant("</li>");
        }
        if (card.verified()) {
            mark("good", "check", words.get("mark.verified"), page);
        } else {
            mark("unsure", "ask", words.get("mark.unverified"), page);
        }
        page.constant("</ul>");
    }

    private static void mark(String style, String icon, String words, Markup page) {
        page.start("li").attribute("class", "mark " + style);
        icon(icon, page);
        page.text(words).end("li");
    }

    private static void call(Card card, Words words, Markup page) {
        if (!card.call().isEmpty()) {
            page.start("a").attribute("class", "button").attribute("href", card.call());
            heard("call", words.get("phone.call"), page);
            page.constant("<bdi dir=\"ltr\">").text(card.number()).constant("</bdi>").end("a");
        }
    }
}
