package ma.cmsm.directory;

import java.util.Optional;

/**
 * A telephone number.
 *
 * @param number grouped as people read it
 * @param uri {@code tel:} address to call it; empty when it cannot be dialled as written
 * @param extension number to ask for
 * @param type HSDS type such as voice, text, fax
 */
public record PhoneView(
        String number,
        Optional<String> uri,
        Optional<Integer> extension,
        Optional<String> type,
        Optional<Text> description) {}
