package ma.cmsm.search.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
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
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;
import ma.cmsm.platform.Tick;

/**
 * Starts and stops the index with the product, and wakes its worker now and then: the safety net
 * for what was committed without a wake-up, and for what failed. Missed ticks are one tick.
 */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class IndexTimer {

    private static final Logger LOG = System.getLogger(IndexTimer.class.getName());

    @Inject private IndexKeeper keeper;
    @Inject private Settings settings;
    @Resource private TimerService timers;

    @PostConstruct
    void start() {
        keeper.start();
        long millis = 1000 * Math.max(1, settings.number(Setting.OUTBOX_SECONDS));
        timers.createIntervalTimer(millis, millis, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        Tick.of(LOG, "The index follows later", keeper::wake);
    }

    @PreDestroy
    void stop() {
        keeper.stop();
    }
}
