package ma.cmsm.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.audit.AuditVerification.Fault;

/**
 * The record was found broken, and has not been found whole since.
 *
 * @param since when it was found first
 * @param last when it was found last
 * @param number of the line that was not as it was written
 * @param kept the head from elsewhere that it was compared with: only a verification with that one,
 *     or a later one, can find it whole
 */
public record AuditAlarm(
        Instant since, Instant last, long number, Fault fault, Optional<AuditHead> kept) {

    /** What was not known before. */
    static AuditAlarm first(Instant at, long number, Fault fault, Optional<AuditHead> kept) {
        return new AuditAlarm(at, at, number, fault, kept);
    }

    /** The same after the record was found broken once more; the later of two kept ends counts. */
    public AuditAlarm again(AuditAlarm next) {
        Optional<AuditHead> latest =
                Stream.of(kept, next.kept)
                        .flatMap(Optional::stream)
                        .max(Comparator.comparingLong(AuditHead::number));
        return new AuditAlarm(since, next.last, next.number, next.fault, latest);
    }

    /** Whether the record was found broken while somebody looked at it. */
    public boolean isRaisedWithin(Instant began, Instant ended) {
        return !last.isBefore(began) && !last.isAfter(ended);
    }

    /**
     * Whether a verification that found all whole says enough to end it.
     *
     * @param began when it began to look at the first line
     */
    public boolean isSettledBy(Instant began, Optional<AuditHead> compared) {
        return last.isBefore(began)
                && (kept.isEmpty()
                        || compared.filter(head -> head.number() >= kept.get().number())
                                .isPresent());
    }
}
