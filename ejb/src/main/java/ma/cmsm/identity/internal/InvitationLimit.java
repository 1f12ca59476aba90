package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.Refused;

/**
 * Keeps a demonstration from sending mails to the world: whoever visits it can invite anybody. Only
 * where a mail server is set; otherwise its mails go nowhere.
 */
@ApplicationScoped
public class InvitationLimit {

    /** Invitations in {@link #WITHIN}, whoever sends them. */
    public static final int MOST = 10;

    private static final Duration WITHIN = Duration.ofHours(1);

    private final Deque<Instant> sent = new ArrayDeque<>();

    private Demonstration demonstration;
    private MailFolder folder;
    private Clock clock;

    /** For the proxy of the container. */
    protected InvitationLimit() {}

    @Inject
    public InvitationLimit(Demonstration demonstration, MailFolder folder, Clock clock) {
        this.demonstration = demonstration;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Counts one more.
     *
     * @throws Refused kind TOO_MANY, key {@code identity.demo-invitations}
     */
    void take() {
        if (demonstration.isOn() && !folder.isUsed()) {
            count(clock.instant());
        }
    }

    private synchronized void count(Instant now) {
        while (!sent.isEmpty() && !sent.peek().isAfter(now.minus(WITHIN))) {
            sent.remove();
        }
        if (sent.size() >= MOST) {
            throw new Refused(Refused.Kind.TOO_MANY, "identity.demo-invitations");
        }
        sent.add(now);
    }
}
