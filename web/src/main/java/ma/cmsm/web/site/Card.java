package ma.cmsm.web.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import ma.cmsm.directory.HoursView;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.ServiceView.OrganizationRef;
import ma.cmsm.directory.TermView;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Highlights;
import ma.cmsm.search.SearchHit.Away;
import ma.cmsm.web.words.Hours;
import ma.cmsm.web.words.Words;

/**
 * A service in a list, as a page shows it; texts are empty when there is nothing to say. Most is
 * plain text, because a page of results holds twenty of them and each expression costs.
 *
 * @param fallback says in which language it is shown when that is not the reader's
 * @param places towns, one after the other
 * @param languages spoken, one after the other
 * @param open open, closed or not known; empty where that says nothing
 * @param openMark the style of that
 * @param number the number to call
 * @param call {@code tel:} address of that number
 * @param away how far it is, for who asked what is near
 * @param awayKnown whether that is more than a guess
 */
public record Card(
        String href,
        Marked name,
        Optional<Text> organization,
        Optional<Marked> summary,
        String fallback,
        String places,
        String languages,
        String open,
        String openMark,
        String fee,
        boolean verified,
        String number,
        String call,
        String away,
        boolean awayKnown) {

    /**
     * What somebody asked whom a card answers.
     *
     * @param highlights of the search
     * @param away how far the service is from where it was asked for
     * @param then whether it was asked whether it is open at another moment than now
     */
    record Asked(Highlights highlights, Optional<Away> away, boolean then) {

        /** Nothing. */
        static final Asked NOTHING = new Asked(Highlights.NONE, Optional.empty(), false);
    }

    /** A service that nobody searched for. */
    static Card of(ServiceCard card, Visit visit) {
        return of(card, visit, Asked.NOTHING);
    }

    static Card of(ServiceCard card, Visit visit, Asked asked) {
        Highlights highlights = asked.highlights();
        Optional<PhoneView> phone = card.phone().filter(each -> each.uri().isPresent());
        return new Card(
                visit.href("services/" + card.id()),
                Marked.of(card.name(), highlights),
                card.organization().map(OrganizationRef::name),
                card.summary().map(text -> Marked.of(text, highlights)),
                Fallback.note("card.fallback", card.summary().orElse(card.name()), visit),
                joined(card.places(), visit),
                joined(card.languages(), visit),
                isCalled(card)
                        ? ""
                        : visit.words().get("hours." + card.open() + (asked.then() ? ".then" : "")),
                Hours.mark(card.open()),
                card.fee().map(TermView::label).map(Text::value).orElse(""),
                card.verified(),
                phone.map(PhoneView::number).orElse(""),
                phone.flatMap(PhoneView::uri).orElse(""),
                asked.away().map(away -> said(away, visit.words())).orElse(""),
                asked.away().filter(Card::isKnown).isPresent());
    }

    /** Of a number that one calls and does not go to, unknown hours are no news. */
    private static boolean isCalled(ServiceCard card) {
        return card.open() == HoursView.State.UNKNOWN
                && card.remote()
                && card.places().isEmpty()
                && card.phone().flatMap(PhoneView::uri).isPresent();
    }

    private static boolean isKnown(Away away) {
        return away.comesToYou() || away.kilometres().isPresent();
    }

    /** The way in words; nobody needs to go it to what comes. */
    private static String said(Away away, Words words) {
        if (away.comesToYou()) {
            return words.get("away.comes");
        }
        if (away.kilometres().isEmpty()) {
            return words.get("away.unknown");
        }
        long kilometres = Math.round(away.kilometres().getAsDouble());
        if (kilometres == 0) {
            return words.get(away.rough() ? "away.same-commune" : "away.here");
        }
        return words.with("away.km", kilometres);
    }

    static String joined(List<Text> texts, Visit visit) {
        return texts.stream()
                .map(Text::value)
                .collect(Collectors.joining(visit.words().get("card.separator")));
    }
}
