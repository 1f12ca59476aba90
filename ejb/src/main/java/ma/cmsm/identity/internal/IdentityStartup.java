package ma.cmsm.identity.internal;

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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import ma.cmsm.platform.Tick;
import ma.cmsm.platform.Transactions;

/** Puts the demonstration's people in their places, and every hour throws away what is over. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class IdentityStartup {

    private static final long EVERY_MILLIS = Duration.ofHours(1).toMillis();
    private static final Logger LOG = System.getLogger(IdentityStartup.class.getName());

    @Inject private DemoHouse demo;
    @Inject private Transactions transactions;
    @Inject private Clock clock;
    @Resource private TimerService timers;

    @PostConstruct
    void start() {
        demo.addMissing();
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        Tick.of(LOG, "What is over stays an hour longer", this::removeExpired);
    }

    private void removeExpired() {
        Instant now = clock.instant();
        transactions.within(
                sql -> {
                    new SessionTable(sql).removeExpired(now);
                    new LinkTable(sql).removeExpired(now);
                    new DeviceTable(sql).removeExpired(now);
                    Appointments.removeExpired(sql, now);
                    return now;
                });
    }
}
