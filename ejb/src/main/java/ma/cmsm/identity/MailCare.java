package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.MailQueue;

/** Mails in trouble, for those who look after the installation: an address may be wrong. */
@ApplicationScoped
public class MailCare {

    private MailQueue queue;
    private Acts acts;

    /** For the proxy of the container. */
    protected MailCare() {}

    @Inject
    public MailCare(MailQueue queue, Acts acts) {
        this.queue = queue;
        this.acts = acts;
    }

    /**
     * Mails that the mail server did not take, those that wait longest first.
     *
     * @param most how many, 1 to 200
     * @throws ma.cmsm.platform.Refused kind NOT_FOUND, key {@code identity.not-found}
     */
    public ListPage<MailQueue.Troubled> troubled(int most, Actor actor) {
        require(actor);
        return queue.troubled(most);
    }

    /** How many mails wait, be they tried or not; refused like {@link #troubled}. */
    public long waiting(Actor actor) {
        require(actor);
        return queue.size();
    }

    private void require(Actor actor) {
        Act act = new Act(actor, "read-mails-in-trouble", "mail", Optional.empty(), Set.of());
        acts.require(act, Action.READ_TECHNICAL_LOG, Target.NOBODYS);
    }
}
