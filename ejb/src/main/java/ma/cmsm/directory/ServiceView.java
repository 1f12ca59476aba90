package ma.cmsm.directory;

import java.util.List;
import java.util.Optional;

/**
 * Everything a service page says, in the reader's language where there is a translation.
 *
 * @param languagesAvailable the languages its texts exist in
 * @param accessModes walk-in, appointment … of the taxonomy {@code access-mode}
 * @param documents papers to bring, as terms of the taxonomy {@code document}
 * @param requiredDocuments the same in words (HSDS required_document)
 * @param costs cost options in words, such as {@code 50 MAD, adults}
 * @param areas where the people may live whom it serves
 * @param capacity free places in words, such as {@code 3 / 12 lits}
 * @param status {@code active}, {@code inactive}, {@code defunct}, {@code temporarily closed}
 */
public record ServiceView(
        String id,
        Text name,
        Optional<Text> alternateName,
        Optional<Text> description,
        Optional<OrganizationRef> organization,
        String status,
        Optional<Text> alert,
        List<TermView> themes,
        List<TermView> audiences,
        Optional<Text> eligibility,
        Optional<Integer> minimumAge,
        Optional<Integer> maximumAge,
        List<PlaceView> places,
        List<TermView> territories,
        List<Text> areas,
        HoursView hours,
        List<PhoneView> phones,
        Optional<String> email,
        Optional<String> url,
        List<TermView> accessModes,
        Optional<Text> applicationProcess,
        Optional<Text> waitTime,
        Optional<TermView> fee,
        Optional<Text> feesDescription,
        List<String> costs,
        List<TermView> documents,
        List<Text> requiredDocuments,
        List<Text> languages,
        Optional<Text> interpretation,
        List<TermView> accessibility,
        List<String> capacity,
        Provenance provenance,
        List<String> languagesAvailable) {

    /** The organisation that offers it. */
    public record OrganizationRef(String id, Text name) {}
}
