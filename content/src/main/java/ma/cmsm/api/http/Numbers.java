package ma.cmsm.api.http;

import java.util.List;
import ma.cmsm.api.problem.ProblemException;

/** Whole numbers in parameters. */
public final class Numbers {

    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    /**
     * @param text as given, or null
     * @return the number, or the default when none was given
     * @throws ProblemException {@code invalid-parameter} when it is no number from 1 to the most
     */
    public static long positive(String parameter, String text, long most, long byDefault) {
        if (text == null) {
            return byDefault;
        }
        boolean digits = text.matches("[0-9]{1," + MOST_DIGITS + "}");
        long number = digits ? Long.parseLong(text) : 0;
        if (number < 1 || number > most) {
            String range = most == Long.MAX_VALUE ? "1, 2, 3…" : "1–" + most;
            throw ProblemException.invalidParameter(parameter, text, List.of(range));
        }
        return number;
    }
}
