package ma.cmsm.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import ma.cmsm.web.gate.OfficePage;

/** What an address asks for in its query. */
public final class Query {

    private static final int LONGEST = 200;

    private Query() {}

    /** A parameter without the spaces around it, cut where no sensible one ends. */
    public static String text(HttpServletRequest request, String name) {
        return cut(Optional.ofNullable(request.getParameter(name)).orElse(""));
    }

    /** The same of a form whose own address has such a parameter, too: the form speaks last. */
    public static String sent(HttpServletRequest request, String name) {
        String[] texts = request.getParameterValues(name);
        return texts == null ? "" : cut(texts[texts.length - 1]);
    }

    private static String cut(String typed) {
        String text = typed.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /**
     * The address of a page that is asked for something.
     *
     * @param pairs names and values in turn; what is empty is left out
     */
    public static String of(OfficePage page, String... pairs) {
        StringBuilder address = new StringBuilder(page.getAddress());
        char sign = '?';
        for (int i = 0; i < pairs.length; i += 2) {
            if (!pairs[i + 1].isEmpty()) {
                String value = URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8);
                address.append(sign).append(pairs[i]).append('=').append(value);
                sign = '&';
            }
        }
        return address.toString();
    }
}
