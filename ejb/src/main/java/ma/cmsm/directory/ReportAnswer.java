package ma.cmsm.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What became of a report, for who has its code.
 *
 * @param answer empty while nobody answered
 */
public record ReportAnswer(
        String service, ErrorReport.State state, LocalDate sentOn, Optional<String> answer) {}
