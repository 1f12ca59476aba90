package ma.cmsm.platform.internal.mail;

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
import ma.cmsm.platform.Tick;

/** Has mails sent every few seconds. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

    private static final long EVERY_MILLIS = Duration.ofSeconds(3).toMillis();
    private static final Logger LOG = System.getLogger(MailTimer.class.getName());

    @Inject private MailSender sender;
    @Resource private TimerService timers;

    @PostConstruct
    void start() {
        timers.createIntervalTimer(EVERY_MILLIS, EVERY_MILLIS, new TimerConfig(null, false));
    }

    @Timeout
    void tick() {
        Tick.of(LOG, "Mails wait", sender::sendDue);
    }
}
