package ma.cmsm.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ma.cmsm.audit.AuditTrail;
import ma.cmsm.web.gate.OfficePage;

/** Leads from the page of a thing to who looked at it and changed it. */
@ApplicationScoped
public class Trails {

    private AuditTrail trail;
    private Me me;

    /** For the proxy of the container. */
    protected Trails() {}

    @Inject
    public Trails(AuditTrail trail, Me me) {
        this.trail = trail;
        this.me = me;
    }

    /**
     * Where that is read; empty when it is not for who asks.
     *
     * @param kind as the record names it, such as {@code account}
     */
    public String href(String kind, String id) {
        return me.opens(OfficePage.TRAIL) && trail.isFor(me.actor(), kind, id)
                ? Query.of(OfficePage.TRAIL, "kind", kind, "id", id)
                : "";
    }
}
