package ma.cmsm.search;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which searches are looked at.
 *
 * @param from the first day, in UTC
 * @param to the last day, in UTC
 * @param languages of those who searched ({@code fr}, {@code ar}, {@code en}); an empty set lets
 *     all through
 */
public record SearchPeriod(LocalDate from, LocalDate to, Set<String> languages) {

    public SearchPeriod {
        languages = Set.copyOf(languages);
    }
}
