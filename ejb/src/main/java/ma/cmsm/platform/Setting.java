package ma.cmsm.platform;

import java.util.Locale;

/**
 * Every setting of the product: its key, its default and what it is for.
 *
 * <p>Read through MicroProfile Config, so {@code cmsm.home} may be given as the system property of
 * that name or as the environment variable {@code CMSM_HOME}. Secrets have no default.
 */
public enum Setting {
    /** Data folder: index, temporary files, operator token. */
    HOME("cmsm.home", ".cmsm"),
    /**
     * Whether an installation begins as a demonstration; looked at on its first start alone ({@link
     * Demonstration}).
     */
    DEMO("cmsm.demo", "false"),
    /** Folder of the search index; empty means {@code index} under {@link #HOME}. */
    INDEX("cmsm.index", ""),
    /** Seconds after which the outbox is looked at even if nobody woke its worker. */
    OUTBOX_SECONDS("cmsm.outbox.seconds", "5"),
    /** Days for which counts of searches are kept; with 0 none are made. */
    SEARCH_LOG_DAYS("cmsm.search.log.days", "90"),
    /** Weights of the ranking that are not as usual, such as {@code name=8, stale=0.5}. */
    SEARCH_WEIGHTS("cmsm.search.weights", ""),
    /** Mebibytes of results that are remembered for those who ask the same; 0 for none. */
    SEARCH_CACHE_MIB("cmsm.search.cache.mib", "32"),
    /**
     * Days after the day of its check on which a service that nobody confirmed is taken off; 0 for
     * never.
     */
    ASSURANCE_GRACE_DAYS("cmsm.assurance.grace.days", "90"),
    /** File of the master keys; empty means {@code secret.key} under {@link #HOME}. */
    KEY_FILE("cmsm.key.file", ""),
    /** Address of the site as people type it, without a slash at its end: links in mails. */
    SITE("cmsm.site", "http://127.0.0.1:8080"),
    /**
     * Addresses of the reverse proxies of ours, with commas between; what they say of who asks, and
     * whether by https, is believed.
     */
    PROXY("cmsm.proxy", ""),
    /** Host of the mail server; without one, mails wait (in the demonstration they are files). */
    MAIL_HOST("cmsm.mail.host", ""),
    /** Its port. */
    MAIL_PORT("cmsm.mail.port", "587"),
    /** {@code starttls} (asked for, never optional), {@code tls} or {@code none}. */
    MAIL_SECURITY("cmsm.mail.security", "starttls"),
    /** Who signs in there; empty for nobody. */
    MAIL_USER("cmsm.mail.user", ""),
    /** File with the password for it. */
    MAIL_PASSWORD_FILE("cmsm.mail.password.file", ""),
    /** Sender of our mails. */
    MAIL_FROM("cmsm.mail.from", "cmsm@localhost");

    private final String key;
    private final String fallback;

    Setting(String key, String fallback) {
        this.key = key;
        this.fallback = fallback;
    }

    public String key() {
        return key;
    }

    /** Its name in the environment. */
    public String variable() {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The value when nothing is set. */
    public String fallback() {
        return fallback;
    }
}
