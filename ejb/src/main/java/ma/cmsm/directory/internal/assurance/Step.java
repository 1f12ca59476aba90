package ma.cmsm.directory.internal.assurance;

import java.util.List;

/** What happens around the day on which a service is to be checked; each happens once for a day. */
enum Step {
    /** Editors are asked. */
    FIRST(-14, true),
    /** They are asked again. */
    DUE(0, true),
    /** It counts as stale from now on: pages say so, the search puts it behind others. */
    STALE(1, false),
    /** They are asked for the last time. */
    LAST(30, true),
    /** It is taken off, after a grace that is a setting. */
    UNPUBLISHED(Integer.MAX_VALUE, false);

    /** Those of asking, the latest first. */
    static final List<Step> ASKING = List.of(LAST, DUE, FIRST);

    /** Days after the day of the check. */
    final int days;

    /** Whether editors are written to. */
    final boolean asks;

    Step(int days, boolean asks) {
        this.days = days;
        this.asks = asks;
    }
}
