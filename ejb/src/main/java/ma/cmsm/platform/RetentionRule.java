package ma.cmsm.platform;

import java.util.Locale;

/** Something that is kept for so many days and then deleted, by itself. */
public enum RetentionRule {
    /** Counts of searches; with 0 none are made. */
    SEARCH_LOG(Setting.SEARCH_LOG_DAYS, 0, 365);

    private final Setting setting;
    private final int least;
    private final int most;

    RetentionRule(Setting setting, int least, int most) {
        this.setting = setting;
        this.least = least;
        this.most = most;
    }

    /** Its name in tables and addresses, such as {@code search-log}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What counts until somebody decides otherwise. */
    Setting setting() {
        return setting;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }
}
