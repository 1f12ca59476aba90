package ma.cmsm.search.internal.thesaurus;

import java.util.Locale;

/** Whose word counts for a row. */
enum Origin {
    /** As the product ships it: newer files change and remove it. */
    SHIPPED,
    /** As an editor left it: files do not touch it any more. */
    EDITED;

    /** As it stands in the tables. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
