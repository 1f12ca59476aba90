package ma.cmsm.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.RetentionEditing;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.words.Words;

/** Times of keeping that one has approved and that wait for another to apply them. */
@ApplicationScoped
public class RetentionWaits implements Waits {

    private static final String ADDRESS = "/office/retention";

    private RetentionEditing retention;

    /** For the proxy of the container. */
    protected RetentionWaits() {}

    @Inject
    public RetentionWaits(RetentionEditing retention) {
        this.retention = retention;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        boolean applies = me.may(Action.APPLY_RETENTION);
        if (!applies || OfficePage.at(ADDRESS).filter(me::opens).isEmpty()) {
            return List.of();
        }
        long approved =
                retention.list(me.actor()).stream()
                        .filter(rule -> rule.approved().isPresent())
                        .count();
        return approved == 0
                ? List.of()
                : List.of(
                        new Task(
                                words.with("office_home.wait.retention", approved),
                                ADDRESS,
                                false));
    }
}
