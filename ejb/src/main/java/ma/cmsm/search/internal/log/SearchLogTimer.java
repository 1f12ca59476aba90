package ma.cmsm.search.internal.log;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
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
import ma.cmsm.platform.Tick;
import ma.cmsm.search.SearchLog;

/** Has the counts of searches written every minute, and when the product stops. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class SearchLogTimer {

    private static final long EVERY_MILLIS = Duration.ofMinutes(1).toMillis();

    private static final Logger LOG = System.getLogger(SearchLogTimer.class.getName());

    @Inject private SearchLog searches;
    @Resource private TimerService timers;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        Tick.of(LOG, "Counts of searches are written later", searches::write);
    }

    @PreDestroy
    void stop() {
        searches.write();
    }
}
