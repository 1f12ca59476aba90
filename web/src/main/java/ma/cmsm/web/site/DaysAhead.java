package ma.cmsm.web.site;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import ma.cmsm.web.words.Dates;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;

/**
 * The days that every page of results offers, in words: today and the week that follows. Kept until
 * the day is over.
 *
 * @param names by day, in order
 */
record DaysAhead(LocalDate today, SortedMap<LocalDate, String> names) {

    private static final int DAYS = 7;

    private static final Map<Language, DaysAhead> HELD = new ConcurrentHashMap<>();

    static DaysAhead of(LocalDate today, Language language) {
        DaysAhead held = HELD.get(language);
        if (held == null || !held.today.equals(today)) {
            held = named(today, language);
            HELD.put(language, held);
        }
        return held;
    }

    private static DaysAhead named(LocalDate today, Language language) {
        SortedMap<LocalDate, String> names = new TreeMap<>();
        for (int ahead = 0; ahead <= DAYS; ahead++) {
            LocalDate day = today.plusDays(ahead);
            names.put(day, name(day, language));
        }
        return new DaysAhead(today, Collections.unmodifiableSortedMap(names));
    }

    /** A day as pages name it, such as « vendredi 27 novembre 2026 ». */
    static String name(LocalDate day, Language language) {
        String weekday = Dates.weekday(day.getDayOfWeek(), language);
        return Words.of(language).with("open.date", weekday, Dates.day(day, language));
    }
}
