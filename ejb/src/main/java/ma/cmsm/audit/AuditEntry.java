package ma.cmsm.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of the record.
 *
 * @param number from 1, without gaps
 * @param at UTC, to the microsecond; 1970 when the row has no moment that can be read
 * @param actor id of the account, or name of the machine
 * @param organization id of the organisation acted for
 * @param roles of the actor, sorted
 * @param fields names of fields, sorted; never values. What was counted has its number behind a
 *     colon
 * @param reason message key of the refusal
 */
public record AuditEntry(
        long number,
        Instant at,
        String actor,
        Optional<String> organization,
        List<String> roles,
        String action,
        String objectKind,
        Optional<String> objectId,
        List<String> fields,
        Result result,
        Optional<String> reason,
        Optional<String> request) {

    /** What came of it. */
    public enum Result {
        DONE,
        REFUSED,
        /** The row says something that we never write: somebody else changed it. */
        UNREADABLE;

        /** What a row says. */
        public static Result of(String text) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(text))
                    .findFirst()
                    .orElse(UNREADABLE);
        }
    }
}
