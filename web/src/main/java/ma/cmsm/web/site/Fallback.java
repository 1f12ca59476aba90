package ma.cmsm.web.site;

import ma.cmsm.directory.Text;

/** Says so when a text is not in the reader's language. */
final class Fallback {

    /** What a text is tagged with when nobody knows its language (BCP 47). */
    private static final String UNDETERMINED = "und";

    private Fallback() {}

    /** The note that names the language of a text; empty when it is the reader's. */
    static String note(String key, Text text, Visit visit) {
        boolean own = text.language().equals(visit.language().getTag());
        return own || text.language().equals(UNDETERMINED)
                ? ""
                : visit.words().with(key, visit.language().nameOf(text.language()));
    }
}
