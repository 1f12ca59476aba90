package ma.cmsm.directory.internal.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of day as people write them: {@code 9h}, {@code 8:30am}, {@code 4:00 PM}, {@code 13:00pm},
 * {@code Close at 17:00pm}. Read only where a mapping asks for it, because it guesses.
 */
final class LenientTime {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?:\\s*[:hH.]\\s*(\\d{2})?)?\\s*([aApP]\\.?[mM])?");

    private LenientTime() {}

    static Optional<String> read(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        String half = time.group(3) == null ? "" : time.group(3).toLowerCase(Locale.ROOT);
        if (half.startsWith("p") && hour < 12) {
            hour += 12;
        } else if (half.startsWith("a") && hour == 12) {
            hour = 0;
        }
        return hour > 23 || minute > 59
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "%02d:%02d", hour, minute));
    }
}
