package ma.cmsm.web.words;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;

/** Dates in words, as they are written in Morocco; times of day as 08:30. */
public final class Dates {

    /** The months as Morocco names them; the JDK only knows those of Egypt. */
    private static final List<String> MOROCCAN_MONTHS =
            List.of(
                    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر",
                    "أكتوبر", "نونبر", "دجنبر");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Dates() {}

    /** Such as {@code 24 novembre 2026}. */
    public static String day(LocalDate date, Language language) {
        boolean first = date.getDayOfMonth() == 1 && language == Language.FR;
        String day = first ? "1er" : String.valueOf(date.getDayOfMonth());
        return day + " " + month(date.getMonth(), language) + " " + date.getYear();
    }

    /** A year, a month or a day (ISO 8601), in words; anything else stays as it is. */
    public static String partial(String iso, Language language) {
        try {
            return switch (iso.length()) {
                case 7 -> {
                    YearMonth month = YearMonth.parse(iso);
                    yield month(month.getMonth(), language) + " " + month.getYear();
                }
                case 10 -> day(LocalDate.parse(iso), language);
                default -> iso;
            };
        } catch (DateTimeException notADate) {
            return iso;
        }
    }

    public static String weekday(DayOfWeek day, Language language) {
        return day.getDisplayName(TextStyle.FULL, language.locale());
    }

    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    private static String month(Month month, Language language) {
        return language == Language.AR
                ? MOROCCAN_MONTHS.get(month.getValue() - 1)
                : month.getDisplayName(TextStyle.FULL, language.locale());
    }
}
