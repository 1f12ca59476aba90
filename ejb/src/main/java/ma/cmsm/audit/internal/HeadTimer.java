package ma.cmsm.audit.internal;

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
import java.lang.System.Logger;
import java.time.Duration;
import ma.cmsm.audit.HeadExport;
import ma.cmsm.platform.Tick;

/**
 * Has the end of the record exported once a day: looks every few minutes, so that a day on which
 * the product starts late is not left out.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class HeadTimer {

    private static final long FIRST_MILLIS = Duration.ofMinutes(1).toMillis();
    private static final long EVERY_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final Logger LOG = System.getLogger(HeadTimer.class.getName());

    @Inject private HeadExport export;
    @Resource private TimerService timers;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(FIRST_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        Tick.of(LOG, "The end of the record is exported later", export::exportOfToday);
    }
}
