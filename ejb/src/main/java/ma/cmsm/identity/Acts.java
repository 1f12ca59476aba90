package ma.cmsm.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Transactions;
import ma.cmsm.platform.Transactions.Work;

/**
 * The one way to do something that needs a right: it is allowed, done and put on record in one
 * transaction, or refused and put on record in another.
 *
 * <p>Not to be called from within another act: its record and ours would wait for each other.
 */
@ApplicationScoped
public class Acts {

    private Permission permission;
    private Transactions transactions;
    private Witness witness;

    /** For the proxy of the container. */
    protected Acts() {}

    @Inject
    public Acts(Permission permission, Transactions transactions, Witness witness) {
        this.permission = permission;
        this.transactions = transactions;
        this.witness = witness;
    }

    /**
     * Does it if the actor may.
     *
     * @param right what must be allowed on the target
     * @throws Refused as {@link Permission#require} or the work says
     */
    public <T> T perform(Act act, Action right, Target target, Work<T> work) {
        return perform(
                act,
                sql -> {
                    permission.require(act.actor(), right, target);
                    return work.on(sql);
                });
    }

    /**
     * Lets pass who may, and puts on record who may not: for reading what is not worth a line.
     *
     * @throws Refused as {@link Permission#require}
     */
    public void require(Act act, Action right, Target target) {
        try {
            permission.require(act.actor(), right, target);
        } catch (Refused refused) {
            witness.refused(act, refused.key());
            throw refused;
        }
    }

    /** Puts on record what was refused to somebody who is not told so. */
    public void refused(Act act, Refused refused) {
        witness.refused(act, refused.key());
    }

    /**
     * Does it if the actor may, and what it brings about with it, each with a line of its own: all
     * of them in the one transaction, in which nobody else adds lines between.
     *
     * @param right what must be allowed on the target
     * @param others what it brought about, once it is done
     * @throws Refused as {@link Permission#require} or the work says
     */
    public <T> T perform(
            Act act, Action right, Target target, Work<T> work, Function<T, List<Act>> others) {
        return record(
                act,
                sql -> {
                    permission.require(act.actor(), right, target);
                    return work.on(sql);
                },
                others);
    }

    /** Does what needs no right but has to be on record, such as signing in. */
    public <T> T perform(Act act, Work<T> work) {
        return record(act, work, result -> List.of());
    }

    private <T> T record(Act act, Work<T> work, Function<T, List<Act>> others) {
        try {
            return transactions.within(
                    sql -> {
                        T result = work.on(sql);
                        witness.saw(act);
                        others.apply(result).forEach(witness::saw);
                        return result;
                    });
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.UNAVAILABLE) {
                witness.refused(act, refused.key());
            }
            throw refused;
        }
    }
}
