package ma.cmsm.audit;

import java.time.Instant;
import java.util.Optional;
import ma.cmsm.audit.AuditVerification.Fault;

/**
 * The record was found broken, and has not been found whole since.
 *
 * @param since when it was found first
 * @param number of the line that was not as it was written
 * @param kept the head from elsewhere that it was compared with: only a verification with that one,
 *     or a later one, can find it whole
 */
public record AuditAlarm(Instant since, long number, Fault fault, Optional<AuditHead> kept) {

    /** The same after the record was found broken once more. */
    public AuditAlarm again(AuditAlarm next) {
        return new AuditAlarm(since, next.number, next.fault, next.kept.or(() -> kept));
    }

    /** Whether a verification that found all whole says enough to end it. */
    public boolean isSettledBy(Optional<AuditHead> compared) {
        return kept.isEmpty()
                || compared.filter(head -> head.number() >= kept.get().number()).isPresent();
    }
}
