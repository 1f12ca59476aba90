package ma.cmsm.directory.internal.exchange;

/** What can be wrong with a value; the web has words for each in every language. */
public enum Fault {
    NOT_ONE_VALUE,
    NOT_A_LIST,
    TOO_LONG,
    NOT_ALLOWED,
    NOT_A_NUMBER,
    OUT_OF_RANGE,
    NOT_YES_OR_NO,
    NOT_A_DATE,
    NOT_A_TIME,
    NOT_MAIL,
    NOT_WEB,
    NOT_A_PHONE,
    NOT_DAYS,
    NOT_HOURS,
    /** Of a language, a country, a currency or a time zone. */
    NOT_A_CODE,
    /** What cannot be done without is not there. */
    MISSING,
    UNKNOWN_TERM,
    /** The place belongs to others, or is not there. */
    NOT_YOUR_PLACE,
    /** What ends or is less comes before what begins or is more. */
    WRONG_ORDER,
    /** One of two that say nothing alone. */
    HALF
}
