package ma.cmsm.directory.internal.exchange;

import java.util.regex.Pattern;

/**
 * Texts that a spreadsheet would take for a formula, and run. They are written with an apostrophe
 * before them, which spreadsheets show as text, and read without it; so is a text that has such an
 * apostrophe itself, so that every text comes back as it was. Numbers and telephone numbers stay as
 * they are: as a formula they do nothing but count.
 */
final class FormulaCells {

    private static final Pattern FORMULA = Pattern.compile("'*[=+@\\t\\r-].*", Pattern.DOTALL);
    private static final Pattern MARKED = Pattern.compile("'+[=+@\\t\\r-].*", Pattern.DOTALL);

    /** A number or several telephone numbers. */
    private static final Pattern NUMBERS = Pattern.compile("[+-][\\d\\p{Z}().,;/+-]*");

    private FormulaCells() {}

    /** What to write for a text. */
    static String neutral(String text) {
        return FORMULA.matcher(text).matches() && !NUMBERS.matcher(text).matches()
                ? "'" + text
                : text;
    }

    /** The text that was written. */
    static String original(String cell) {
        return MARKED.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
