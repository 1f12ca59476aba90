package ma.cmsm.directory;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.search.IndexDocument.Position;

/** Where and when help is wanted, as addresses of pages and of the API say it. */
public final class Occasions {

    /** Without another, what is called near is at most this far; kilometres. */
    public static final int USUAL_RADIUS_KM = 25;

    /** Hours are told by seasons and school years; of what lies further off they say nothing. */
    public static final int MOST_DAYS_AWAY = 366;

    /** This moment. */
    public static final String NOW = "now";

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    private static final Pattern POINT =
            Pattern.compile("(-?[0-9]{1,2}(?:\\.[0-9]{1,9})?),(-?[0-9]{1,3}(?:\\.[0-9]{1,9})?)");

    private static final Pattern MOMENT =
            Pattern.compile("20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");

    private Occasions() {}

    /**
     * The point of {@code latitude,longitude} in degrees, or the middle of the territory of a code.
     *
     * @return empty when it is neither, or nobody knows where the territory is
     */
    public static Optional<Position> position(String near, Taxonomies taxonomies) {
        Optional<Position> point = point(near);
        return point.isPresent()
                ? point
                : taxonomies
                        .find(Taxonomies.TERRITORY, near)
                        .flatMap(Term::point)
                        .map(middle -> new Position(middle.latitude(), middle.longitude()));
    }

    /**
     * The point of {@code latitude,longitude} in degrees, cut to two decimals: that is a kilometre,
     * near enough, and nobody's door.
     */
    public static Optional<Position> point(String text) {
        Matcher point = POINT.matcher(text);
        if (!point.matches()) {
            return Optional.empty();
        }
        double latitude = Double.parseDouble(point.group(1));
        double longitude = Double.parseDouble(point.group(2));
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Position(rough(latitude), rough(longitude)))
                : Optional.empty();
    }

    private static double rough(double degrees) {
        return Math.round(degrees * 100) / 100.0;
    }

    /**
     * The moment of {@code now}, or of a day and time on the clocks of Morocco ({@code
     * 2026-11-24T09:00}), to the minute.
     *
     * @return empty when it is neither, or lies more than {@link #MOST_DAYS_AWAY} from now, before
     *     or after: nobody knows the hours of then
     */
    public static Optional<Instant> moment(String open, Instant now) {
        return open.equals(NOW)
                ? Optional.of(now.truncatedTo(ChronoUnit.MINUTES))
                : local(open)
                        .map(local -> local.atZone(MOROCCO).toInstant())
                        .filter(moment -> isKnown(moment, now));
    }

    private static boolean isKnown(Instant moment, Instant now) {
        return Duration.between(now, moment).abs().toDays() <= MOST_DAYS_AWAY;
    }

    /** A day and time of this century, such as {@code 2026-11-24T09:00}. */
    public static Optional<LocalDateTime> local(String text) {
        try {
            return MOMENT.matcher(text).matches()
                    ? Optional.of(LocalDateTime.parse(text))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
