package ma.cmsm.api.manage;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import ma.cmsm.api.http.Language;
import ma.cmsm.api.http.Numbers;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.search.SearchLog;
import ma.cmsm.search.SearchPeriod;

/** Which searches to look at, as they were asked for: the last thirty days unless said. */
public class SearchPeriodQuery {

    private static final int DAYS = 30;
    private static final int PER_PAGE = 100;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("language")
    List<String> languages = List.of();

    @QueryParam("page")
    String page;

    @QueryParam("per_page")
    String perPage;

    /**
     * @throws ProblemException {@code invalid-parameter} when a day is none, the first lies behind
     *     the last, or the product does not speak a language
     */
    SearchPeriod period(LocalDate today) {
        LocalDate last = day("to", to, today);
        LocalDate first = day("from", from, last.minusDays(DAYS - 1L));
        if (first.isAfter(last)) {
            throw ProblemException.invalidParameter("from", from, List.of("… – " + last));
        }
        for (String language : languages) {
            if (!Language.ALL.contains(language)) {
                throw ProblemException.invalidParameter("language", language, Language.ALL);
            }
        }
        return new SearchPeriod(first, last, Set.copyOf(languages));
    }

    private static LocalDate day(String parameter, String given, LocalDate byDefault) {
        if (given == null) {
            return byDefault;
        }
        try {
            // Years of four digits: what a database takes for a date.
            if (given.length() == "YYYY-MM-DD".length()) {
                return LocalDate.parse(given);
            }
        } catch (DateTimeParseException noDay) {
            // Refused below, as what is too long or too short.
        }
        throw ProblemException.invalidParameter(parameter, given, List.of("YYYY-MM-DD"));
    }

    int page() {
        return (int) Numbers.positive("page", page, Integer.MAX_VALUE, 1);
    }

    int perPage() {
        return (int) Numbers.positive("per_page", perPage, SearchLog.MOST_PER_PAGE, PER_PAGE);
    }
}
