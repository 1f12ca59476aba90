package ma.cmsm.web.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** How much a form may send. Whatever reads a longer one is thrown at by the server. */
final class SentForm {

    /** Bytes that the server reads of a form, as it is set by itself. */
    static final long MOST = 2_097_152;

    /** Bytes of a letter as a form writes it; the server may stop reading within one. */
    private static final int LETTER = 12;

    /** What a form writes as it is. */
    private static final String PLAIN = "*-._ ";

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
        long said = request.getContentLengthLong();
        if (said > most) {
            return true;
        }
        try {
            Map<String, String[]> read = request.getParameterMap();
            return said < 0 && length(read) > most - LETTER;
        } catch (IllegalStateException tooLongForTheServer) {
            return true;
        }
    }

    /**
     * Bytes that a form took, as browsers write it. Of one that does not say how long it is the
     * server reads as much as it may, and leaves the rest out without a word.
     */
    private static long length(Map<String, String[]> read) {
        long length = 0;
        for (Map.Entry<String, String[]> field : read.entrySet()) {
            for (String value : field.getValue()) {
                length += length(field.getKey()) + "=".length() + length(value) + "&".length();
            }
        }
        return length;
    }

    private static long length(String text) {
        return text.chars().mapToLong(SentForm::length).sum();
    }

    private static int length(int unit) {
        boolean plain = unit < 0x80 && Character.isLetterOrDigit(unit) || PLAIN.indexOf(unit) >= 0;
        if (plain) {
            return 1;
        }
        boolean half = Character.isSurrogate((char) unit);
        int bytes = unit < 0x80 ? 1 : unit < 0x800 || half ? 2 : 3;
        return bytes * "%00".length();
    }
}
