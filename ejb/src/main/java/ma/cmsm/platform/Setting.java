package ma.cmsm.platform;

/**
 * Every setting of the product: its key, its default and what it is for.
 *
 * <p>Read through MicroProfile Config, so {@code cmsm.home} may be given as the system property of
 * that name or as the environment variable {@code CMSM_HOME}. Secrets have no default.
 */
public enum Setting {
    /** Data folder: index, temporary files, operator token. */
    HOME("cmsm.home", ".cmsm"),
    /** Whether this is a demonstration: loads the demo directory once and says so on every page. */
    DEMO("cmsm.demo", "false"),
    /** Folder of the search index; empty means {@code index} under {@link #HOME}. */
    INDEX("cmsm.index", ""),
    /** Seconds after which the outbox is looked at even if nobody woke its worker. */
    OUTBOX_SECONDS("cmsm.outbox.seconds", "5"),
    /** Days for which counts of searches are kept; with 0 none are made. */
    SEARCH_LOG_DAYS("cmsm.search.log.days", "90"),
    /** Mebibytes of results that are remembered for those who ask the same; 0 for none. */
    SEARCH_CACHE_MIB("cmsm.search.cache.mib", "32");

    private final String key;
    private final String fallback;

    Setting(String key, String fallback) {
        this.key = key;
        this.fallback = fallback;
    }

    public String key() {
        return key;
    }

    /** The value when nothing is set. */
    public String fallback() {
        return fallback;
    }
}
