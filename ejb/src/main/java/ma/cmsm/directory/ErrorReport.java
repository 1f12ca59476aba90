package ma.cmsm.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * A report as those see it who answer.
 *
 * @param organization id in the directory
 * @param language of the page it was written on
 * @param answeredBy account
 */
public record ErrorReport(
        String id,
        String service,
        String serviceName,
        Optional<String> organization,
        ReportError.About about,
        String language,
        String text,
        State state,
        Optional<String> answer,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        Instant sentAt,
        long version) {

    /** How far it is. */
    public enum State {
        OPEN,
        ANSWERED,
        /** There was nothing to do; the answer may say why. */
        DISMISSED
    }
}
