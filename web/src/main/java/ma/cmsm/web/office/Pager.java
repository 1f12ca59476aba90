package ma.cmsm.web.office;

import java.io.Serializable;

/**
 * The pages before and after one of a list.
 *
 * @param address all of it but the number of the page
 * @param page from 1
 */
public record Pager(String address, int page, int lines, long total) implements Serializable {

    private static final int LAST = 1_000_000;

    /** The page that is asked for; the first when it makes no sense. */
    public static int page(String typed) {
        try {
            return Math.min(LAST, Math.max(1, Integer.parseInt(typed)));
        } catch (NumberFormatException none) {
            return 1;
        }
    }

    /** Empty on the first page. */
    public String before() {
        return page == 1 ? "" : address + (page - 1);
    }

    /** Empty on the last page. */
    public String after() {
        return (long) page * lines >= total ? "" : address + (page + 1);
    }
}
