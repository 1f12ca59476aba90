package ma.cmsm.directory;

/**
 * What a visitor says is wrong with a service.
 *
 * @param text in the visitor's words; at most {@value ServiceReports#LONGEST} characters
 * @param language of the page it was written on
 * @param token of the form, see {@link ServiceReports#token}
 * @param trap what stands in a field that people do not see
 * @param address where it comes from: counted for an hour under a key that is thrown away, never
 *     kept
 */
public record ReportError(
        String service,
        About about,
        String text,
        String language,
        String token,
        String trap,
        String address) {

    /** What is wrong. */
    public enum About {
        PHONE,
        PLACE,
        HOURS,
        CLOSED,
        CONDITIONS,
        LANGUAGE,
        OTHER
    }

    /** It is not printed: what people write is nobody's business but its readers'. */
    @Override
    public String toString() {
        return "ReportError of " + service;
    }
}
