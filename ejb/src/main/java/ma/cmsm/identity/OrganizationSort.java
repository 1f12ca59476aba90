package ma.cmsm.identity;

/** What a list of member organisations is sorted by; ties go by id. */
public enum OrganizationSort {
    NAME("o.name"),
    STATE("o.state"),
    ACCOUNTS("accounts");

    private final String column;

    OrganizationSort(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
