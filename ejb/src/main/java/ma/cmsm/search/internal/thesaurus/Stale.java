package ma.cmsm.search.internal.thesaurus;

import ma.cmsm.platform.Refused;

/** Somebody else changed it since it was looked at. */
final class Stale {

    private static final String KEY = "search.thesaurus.stale";

    private Stale() {}

    static void unlessOne(int rows) {
        if (rows != 1) {
            throw new Refused(Refused.Kind.CONFLICT, KEY);
        }
    }

    /** Two that change the same at once: the database lets one through. */
    static Refused because(Throwable lost) {
        return new Refused(Refused.Kind.CONFLICT, KEY, lost);
    }
}
