package ma.cmsm.directory.internal.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import ma.cmsm.platform.Keyring;
import ma.cmsm.platform.Transactions;

/** Deletes reports some time after they were closed: who wrote had time to read the answer. */
@ApplicationScoped
public class ReportSweep {

    private static final Duration KEPT = Duration.ofDays(180);

    private Transactions transactions;
    private Keyring keyring;
    private Clock clock;

    /** For the proxy of the container. */
    protected ReportSweep() {}

    @Inject
    public ReportSweep(Transactions transactions, Keyring keyring, Clock clock) {
        this.transactions = transactions;
        this.keyring = keyring;
        this.clock = clock;
    }

    /** Deletes what is old enough. */
    public void go() {
        transactions.apart(
                sql ->
                        new ReportTable(sql, keyring)
                                .deleteClosedBefore(clock.instant().minus(KEPT)));
    }
}
