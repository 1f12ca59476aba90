package ma.cmsm.web.site;

/** The bean of a public page. */
public interface SitePage {

    /**
     * Reads all that the page shows, before a byte of it is written.
     *
     * @throws ma.cmsm.platform.Refused when there is nothing to show, or not now
     */
    void load(Visit visit);

    /** Whether reading this page may put its reader at risk: it offers a quick way out. */
    default boolean isSensitive() {
        return false;
    }

    /** Whether what it shows is for who asked alone, or good for a while only. */
    default boolean isPrivate() {
        return false;
    }
}
