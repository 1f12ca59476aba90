package ma.cmsm.web.office;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;

/**
 * The pages before and after one of a list.
 *
 * @param address of the list, whichever page it shows
 * @param page from 1
 */
public record Pager(String address, int page, int lines, long total) implements Serializable {

    private static final int LAST = 1_000_000;
    private static final String PAGE = "page";

    /** The page that is asked for; the first when it makes no sense. */
    public static int page(HttpServletRequest request) {
        try {
            return Math.min(LAST, Math.max(1, Integer.parseInt(Query.text(request, PAGE))));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** Empty on the first page. */
    public String before() {
        return page == 1 ? "" : to(page - 1);
    }

    /** Empty on the last page. */
    public String after() {
        return (long) page * lines >= total ? "" : to(page + 1);
    }

    private String to(int other) {
        return address + (address.contains("?") ? '&' : '?') + PAGE + '=' + other;
    }
}
