package ma.cmsm.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ma.cmsm.audit.internal.EntrySearch;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Owned;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;

/**
 * Who looked at one thing and changed it: for auditors of every thing, for administrators of what
 * is not about people who were helped, for supervisors of what is their organisation's, for focal
 * points their own acts on that. To read it is on record.
 */
@ApplicationScoped
public class AuditTrail {

    /** The most lines a page may hold. */
    public static final int MOST_PER_PAGE = AuditQueries.MOST_PER_PAGE;

    private Acts acts;
    private Permission permission;
    private Iterable<Owned> features;

    /** For the proxy of the container. */
    protected AuditTrail() {}

    @Inject
    public AuditTrail(Acts acts, Permission permission, @Any Instance<Owned> features) {
        this(acts, permission, (Iterable<Owned>) features);
    }

    /** With features at hand. */
    AuditTrail(Acts acts, Permission permission, Iterable<Owned> features) {
        this.acts = acts;
        this.permission = permission;
        this.features = features;
    }

    /** Whether there is something to read for an actor; asking is not on record. */
    public boolean isFor(Actor actor, String objectKind, String id) {
        return filter(actor, objectKind, id).isPresent();
    }

    /**
     * What a thing is called; asking is not on record.
     *
     * @param language tag of the one that the name is wanted in
     * @return empty when it has no name, and for who may not read of it
     */
    public Optional<String> name(Actor actor, String objectKind, String id, String language) {
        if (!isFor(actor, objectKind, id)) {
            return Optional.empty();
        }
        for (Owned feature : features) {
            Optional<String> name = feature.name(objectKind, id, language);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /**
     * The lines about one thing, the newest first.
     *
     * @param objectKind as the record names it, such as {@code account}
     * @param page from 1
     * @param size 1 to {@value #MOST_PER_PAGE}
     * @return an empty page for who may read of every thing, when there is no such thing
     * @throws ma.cmsm.platform.Refused kind NOT_FOUND, key {@code identity.not-found}, for who may
     *     not, which for all others includes that there is no such thing
     */
    public ListPage<AuditEntry> read(
            String objectKind, String id, int page, int size, Actor actor) {
        int within = Math.min(MOST_PER_PAGE, Math.max(1, size));
        return acts.perform(
                act(actor, objectKind, id),
                sql -> {
                    AuditFilter filter =
                            filter(actor, objectKind, id).orElseThrow(() -> refusal(actor));
                    return new EntrySearch(sql, filter, List.of()).page(Math.max(1, page), within);
                });
    }

    private Refused refusal(Actor actor) {
        permission.require(actor, Action.READ_AUDIT_LOG, Target.NOBODYS);
        return new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
    }

    /** Whoever asks may call a thing anything: what is no kind of ours is not put on record. */
    private static Act act(Actor actor, String objectKind, String id) {
        return AuditQueries.isKind(objectKind)
                ? Act.of(actor, "read-trail", objectKind, id)
                : Act.of(actor, "read-trail", "audit", "");
    }

    private Optional<AuditFilter> filter(Actor actor, String objectKind, String id) {
        AuditFilter all = AuditFilter.about(objectKind, id);
        if (mayReadAll(actor, objectKind)) {
            return Optional.of(all);
        }
        for (Owned feature : features) {
            Optional<AuditFilter> own =
                    feature.find(objectKind, id).flatMap(owners -> own(actor, owners, all));
            if (own.isPresent()) {
                return own;
            }
        }
        return Optional.empty();
    }

    private boolean mayReadAll(Actor actor, String objectKind) {
        return AuditQueries.isKind(objectKind)
                && (permission.may(actor, Action.READ_AUDIT_LOG, Target.NOBODYS)
                        || AuditQueries.TECHNICAL.contains(objectKind)
                                && permission.may(
                                        actor, Action.READ_TECHNICAL_LOG, Target.NOBODYS));
    }

    private Optional<AuditFilter> own(Actor actor, Owned.Ownership owners, AuditFilter all) {
        if (mayRead(actor, owners.targets())) {
            return Optional.of(owners.apart() ? all.in(actor.organization().orElse("")) : all);
        }
        String self = actor.account().orElse("");
        List<Target> asOwnWork = owners.targets().stream().map(each -> each.by(self)).toList();
        return mayRead(actor, asOwnWork) ? Optional.of(all.by(self)) : Optional.empty();
    }

    private boolean mayRead(Actor actor, List<Target> targets) {
        return targets.stream()
                .anyMatch(target -> permission.may(actor, Action.READ_CASE_ACCESS, target));
    }
}
