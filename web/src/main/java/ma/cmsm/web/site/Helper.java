package ma.cmsm.web.site;

import java.util.Optional;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.ServiceView.OrganizationRef;
import ma.cmsm.directory.Text;

/**
 * Who knows the way when we do not.
 *
 * @param name of the organisation
 * @param href of its service
 * @param places where it is, in the reader's words; empty when nobody knows
 * @param phone one that can be called
 */
public record Helper(
        Text name, String href, String places, boolean verified, Optional<PhoneView> phone) {

    static Helper of(ServiceCard card, Visit visit) {
        return new Helper(
                card.organization().map(OrganizationRef::name).orElse(card.name()),
                visit.href("services/" + card.id()),
                Card.joined(card.places(), visit),
                card.verified(),
                card.phone().filter(phone -> phone.uri().isPresent()));
    }

    boolean isCallable() {
        return phone.isPresent();
    }
}
