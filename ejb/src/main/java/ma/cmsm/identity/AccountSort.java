package ma.cmsm.identity;

/** What a list of accounts is sorted by; ties go by id. */
public enum AccountSort {
    NAME("a.name"),
    MAIL("a.mail"),
    STATE("a.state"),
    LAST_SEEN("a.last_seen_at");

    private final String column;

    AccountSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
