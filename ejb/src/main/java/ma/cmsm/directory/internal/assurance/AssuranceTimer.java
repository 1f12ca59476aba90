package ma.cmsm.directory.internal.assurance;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import ma.cmsm.directory.internal.report.ReportSweep;
import ma.cmsm.platform.Tick;

/** Goes on its rounds soon after the start and every hour; what a stop made it miss is made up. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class AssuranceTimer {

    private static final System.Logger LOG = System.getLogger(AssuranceTimer.class.getName());
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofHours(1);

    @Inject private AssuranceRounds rounds;
    @Inject private ReportSweep sweep;
    @Resource private TimerService timers;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(
                FIRST.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    @Timeout
    void round() {
        Tick.of(LOG, "The checks of services wait for the next hour", rounds::go);
        Tick.of(LOG, "Old reports are deleted in the next hour", sweep::go);
    }
}
