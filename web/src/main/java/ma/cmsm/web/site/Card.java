package ma.cmsm.web.site;

import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.TermView;
import ma.cmsm.directory.Text;
import ma.cmsm.web.words.Hours;

/**
 * A service in a list, as a page shows it.
 *
 * @param fallback says in which language it is shown when that is not the reader's; else empty
 * @param open open, closed or not known, in words
 * @param openMark the style of that
 * @param call the number to call; empty when none can be dialled
 */
public record Card(
        String href,
        Text name,
        Optional<Text> organization,
        Optional<Text> summary,
        String fallback,
        List<Text> places,
        List<Text> languages,
        String open,
        String openMark,
        Optional<TermView> fee,
        boolean verified,
        Optional<PhoneView> call) {

    static Card of(ServiceCard card, Visit visit) {
        return new Card(
                visit.href("services/" + card.id()),
                card.name(),
                card.organization(),
                card.summary(),
                Fallback.note("card.fallback", card.summary().orElse(card.name()), visit),
                card.places(),
                card.languages(),
                visit.words().get("hours." + card.open()),
                Hours.mark(card.open()),
                card.fee(),
                card.verified(),
                card.phone().filter(phone -> phone.uri().isPresent()));
    }
}
