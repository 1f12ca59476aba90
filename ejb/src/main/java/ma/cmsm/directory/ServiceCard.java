package ma.cmsm.directory;

import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.ServiceView.OrganizationRef;

/**
 * A service in a list.
 *
 * @param summary a sentence of what it does, or a part of one
 * @param places communes or towns it is given in; empty when it is everywhere or unknown
 * @param open at the moment that was asked for
 * @param fee the term of the taxonomy {@code fee}: free, partly, paid
 * @param languages spoken, named in the reader's language
 * @param themes its sub-themes
 * @param remote whether it helps from afar and in no other way
 */
public record ServiceCard(
        String id,
        Text name,
        Optional<Text> summary,
        Optional<OrganizationRef> organization,
        List<Text> places,
        HoursView.State open,
        Optional<TermView> fee,
        List<Text> languages,
        List<TermView> themes,
        Optional<PhoneView> phone,
        boolean remote,
        boolean verified) {

    /** The same service with another summary, open or not. */
    public ServiceCard with(Optional<Text> otherSummary, HoursView.State otherOpen) {
        return new ServiceCard(
                id,
                name,
                otherSummary,
                organization,
                places,
                otherOpen,
                fee,
                languages,
                themes,
                phone,
                remote,
                verified);
    }
}
