package ma.cmsm.web.office.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import ma.cmsm.audit.AuditEntry;
import ma.cmsm.audit.AuditFilter;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.office.Moments;
import ma.cmsm.web.office.Pager;
import ma.cmsm.web.office.Query;

/**
 * Which lines of the record an address asks for, as typed; what makes no sense does not matter.
 *
 * @param from first day, ISO 8601
 * @param to last day
 * @param actor who: numbers in an address, in the form as the table shows them, too
 */
public record Asked(
        String from,
        String to,
        String actor,
        String action,
        String kind,
        String object,
        String result,
        int page)
        implements Serializable {

    /** No database knows of days beyond these years as well as Java does. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2999;

    private static final String BETWEEN = ",";

    static Asked of(HttpServletRequest request) {
        return read(name -> Query.text(request, name), Pager.page(request));
    }

    /** What the form asks for. */
    static Asked sent(HttpServletRequest request) {
        return read(name -> Query.sent(request, name), 1);
    }

    private static Asked read(UnaryOperator<String> typed, int page) {
        return new Asked(
                typed.apply("from"),
                typed.apply("to"),
                typed.apply("actor"),
                typed.apply("action"),
                typed.apply("kind"),
                typed.apply("object"),
                typed.apply("result"),
                page);
    }

    /** The same of those who are meant by a name, by their numbers: addresses are kept and seen. */
    Asked by(Set<String> actors) {
        String numbers = actors.stream().sorted().collect(Collectors.joining(BETWEEN));
        return new Asked(from, to, numbers, action, kind, object, result, page);
    }

    /** The numbers of those who are asked for. */
    Set<String> actors() {
        return actor.isEmpty() ? Set.of() : new TreeSet<>(List.of(actor.split(BETWEEN, -1)));
    }

    /**
     * @param actors who is called as asked for; empty when nobody is asked for
     */
    AuditFilter filter(Set<String> actors) {
        return new AuditFilter(
                start(from, 0),
                start(to, 1),
                actors,
                Optional.empty(),
                some(action),
                some(kind),
                some(object),
                Choice.of(AuditEntry.Result.class, result));
    }

    /**
     * Refuses a first day that is none.
     *
     * @throws Refused kind INVALID, key {@code audit.from-no-day}
     */
    void requireFrom() {
        require(from, "audit.from-no-day");
    }

    /**
     * Refuses a last day that is none.
     *
     * @throws Refused kind INVALID, key {@code audit.to-no-day}
     */
    void requireTo() {
        require(to, "audit.to-no-day");
    }

    private static void require(String day, String key) {
        if (!day.isEmpty() && start(day, 0).isEmpty()) {
            throw new Refused(Refused.Kind.INVALID, key, day);
        }
    }

    private static Optional<String> some(String typed) {
        return Optional.of(typed).filter(text -> !text.isEmpty());
    }

    /** The moment a day begins in Morocco, so many days later. */
    private static Optional<Instant> start(String day, int later) {
        try {
            return some(day)
                    .map(LocalDate::parse)
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR)
                    .map(date -> date.plusDays(later).atStartOfDay(Moments.HERE).toInstant());
        } catch (DateTimeException nonsense) {
            return Optional.empty();
        }
    }

    /** The address of the same question, whichever page. */
    String address() {
        return Query.of(
                OfficePage.AUDIT,
                "from",
                from,
                "to",
                to,
                "actor",
                actor,
                "action",
                action,
                "kind",
                kind,
                "object",
                object,
                "result",
                result);
    }
}
