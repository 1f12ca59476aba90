package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.view.ScheduleReader;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.IndexDocument.Where;

/**
 * What a service is ordered by besides its words: when it was last known true, where it is, when it
 * is open, and whether it is for somebody only.
 */
final class IndexFacts {

    /** Help that comes to people, or needs no way at all. */
    private static final Set<String> COMES_TO_YOU = Set.of("remote", "mobile-outreach");

    private static final String A_YEAR = "\\d{4}";
    private static final String A_MONTH = "\\d{4}-\\d{2}";

    private final Taxonomies taxonomies;
    private final JsonNode service;
    private final LocalDate today;

    /**
     * @param today the day for which it is told whether a check is overdue
     */
    IndexFacts(Taxonomies taxonomies, JsonNode service, LocalDate today) {
        this.taxonomies = taxonomies;
        this.service = service;
        this.today = today;
    }

    Facts all() {
        boolean comes =
                IndexFacets.terms(taxonomies, service, Set.of(Taxonomies.ACCESS_MODE)).stream()
                        .anyMatch(term -> COMES_TO_YOU.contains(term.code()));
        return new Facts(
                checked(),
                where(comes),
                ScheduleReader.ofService(service),
                exclusive(),
                IndexFacets.ties(taxonomies, service));
    }

    private Set<String> exclusive() {
        return IndexFacets.welcomes(taxonomies, service).contains(Taxonomies.WELCOME_ONLY)
                ? Set.of(Taxonomies.AUDIENCE)
                : Set.of();
    }

    /**
     * The day of the verification, or else the day the source speaks of; one whose next check is
     * overdue counts as never checked.
     */
    private Optional<LocalDate> checked() {
        if (day(service.path("assurance_due").asText()).filter(today::isAfter).isPresent()) {
            return Optional.empty();
        }
        return day(service.path("assured_date").asText())
                .or(() -> day(service.path("source_as_of").asText()));
    }

    /** A year or a month stands for its first day: nobody said that it was true any later. */
    private static Optional<LocalDate> day(String date) {
        String whole = date;
        if (date.matches(A_YEAR)) {
            whole = date + "-01-01";
        } else if (date.matches(A_MONTH)) {
            whole = date + "-01";
        }
        try {
            return whole.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(whole));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Its public places; without any, the middle of the communes it is given in. */
    private Where where(boolean comes) {
        List<Position> places = places();
        List<Position> communes = places.isEmpty() ? communes() : List.of();
        return communes.isEmpty()
                ? new Where(places, false, comes)
                : new Where(communes, true, comes);
    }

    private List<Position> places() {
        List<Position> positions = new ArrayList<>();
        for (JsonNode atLocation : service.path("service_at_locations")) {
            JsonNode location = atLocation.path("location");
            if (location.hasNonNull("latitude") && location.hasNonNull("longitude")) {
                positions.add(
                        new Position(
                                location.get("latitude").asDouble(),
                                location.get("longitude").asDouble()));
            }
        }
        return positions;
    }

    private List<Position> communes() {
        return IndexFacets.terms(taxonomies, service, Set.of(Taxonomies.TERRITORY)).stream()
                .filter(term -> term.kind().filter("commune"::equals).isPresent())
                .flatMap(term -> term.point().stream())
                .map(point -> new Position(point.latitude(), point.longitude()))
                .toList();
    }
}
