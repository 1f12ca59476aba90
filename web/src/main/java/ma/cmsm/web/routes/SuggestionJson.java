package ma.cmsm.web.routes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import ma.cmsm.web.site.Suggestion;

/** Suggestions as JSON that fits one packet of a network, however long the names are. */
final class SuggestionJson {

    /** Bytes in UTF-8. */
    static final int MOST_BYTES = 1000;

    /** Longer labels are cut, before characters are escaped; UTF-16 units. */
    static final int LONGEST_LABEL = 70;

    private SuggestionJson() {}

    /** An array of those that fit, the first ones. */
    static byte[] of(List<Suggestion> suggestions) {
        StringBuilder json = new StringBuilder("[");
        int bytes = 2;
        for (Suggestion suggestion : suggestions) {
            String written = (json.length() > 1 ? "," : "") + of(suggestion);
            bytes += written.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MOST_BYTES) {
                break;
            }
            json.append(written);
        }
        return json.append(']').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String of(Suggestion suggestion) {
        return "{\"label\":"
                + quoted(cut(suggestion.label()))
                + ",\"href\":"
                + quoted(suggestion.href())
                + ",\"kind\":"
                + quoted(suggestion.kind().name().toLowerCase(Locale.ROOT))
                + "}";
    }

    private static String cut(String label) {
        if (label.length() <= LONGEST_LABEL) {
            return label;
        }
        int space = label.lastIndexOf(' ', LONGEST_LABEL);
        int end = label.offsetByCodePoints(0, label.codePointCount(0, LONGEST_LABEL) - 1);
        return label.substring(0, space > 0 ? space : end) + " …";
    }

    /** RFC 8259, section 7. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char letter : text.toCharArray()) {
            if (letter < ' ') {
                quoted.append(String.format("\\u%04x", (int) letter));
            } else {
                quoted.append(letter == '"' || letter == '\\' ? "\\" : "").append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
