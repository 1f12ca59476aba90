package ma.cmsm.web.routes;

import jakarta.servlet.http.HttpServletRequest;

/** How much a form may send. Whatever reads a longer one is thrown at by the server. */
final class SentForm {

    /** Bytes that the server reads of a form, as it is set by itself. */
    static final long MOST = 2_097_152;

    private SentForm() {}

    /**
     * Whether a form is longer than anybody would read. To be asked once the encoding is set: what
     * does not say how long it is has to be read.
     */
    static boolean isTooLong(HttpServletRequest request) {
        return isTooLong(request, MOST);
    }

    /**
     * The same for a form that is shorter than the server's longest.
     *
     * @param most bytes
     */
    static boolean isTooLong(HttpServletRequest request, long most) {
        if (request.getContentLengthLong() > most) {
            return true;
        }
        try {
            request.getParameterMap();
            return false;
        } catch (IllegalStateException tooLongForTheServer) {
            return true;
        }
    }
}
