package ma.cmsm.web.office.services;

/** How a value is typed or chosen. */
public enum Widget {
    LINE,
    TEXT,
    NUMBER,
    DATE,
    TIME,
    FLAG,
    CHOICE,
    /** Any number of a list. */
    SEVERAL
}
