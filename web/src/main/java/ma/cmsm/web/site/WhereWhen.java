package ma.cmsm.web.site;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.cmsm.directory.Occasions;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.IndexDocument.Position;
import ma.cmsm.search.SearchRequest.Near;
import ma.cmsm.search.SearchRequest.Occasion;

/**
 * Where and when help is wanted, as an address says it, cleaned.
 *
 * @param near code of a territory, or latitude and longitude; empty for everywhere
 * @param radiusKm how far is near, kilometres; the usual one where near is empty
 * @param open {@code now}, or a day and time in Morocco; empty for whenever
 */
public record WhereWhen(String near, int radiusKm, String open) {

    static final WhereWhen ANY = new WhereWhen("", Occasions.USUAL_RADIUS_KM, "");

    /** What a day is asked for without an hour. */
    static final String USUAL_HOUR = "09:00";

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    static WhereWhen of(Parameters parameters) {
        String near = near(parameters.first("near"));
        int radius = near.isEmpty() ? Occasions.USUAL_RADIUS_KM : radius(parameters);
        return new WhereWhen(near, radius, open(parameters));
    }

    /** Whether somebody chose a distance, other than the usual one of the form, and no place. */
    static boolean isRadiusAlone(Parameters parameters) {
        return near(parameters.first("near")).isEmpty()
                && radius(parameters) != Occasions.USUAL_RADIUS_KM;
    }

    private static String near(String asked) {
        Optional<Position> point = Occasions.point(asked);
        if (point.isPresent()) {
            double latitude = point.get().latitude();
            double longitude = point.get().longitude();
            return String.format(Locale.ROOT, "%.2f,%.2f", latitude, longitude);
        }
        return CODE.matcher(asked).matches() ? asked : "";
    }

    private static int radius(Parameters parameters) {
        String radius = parameters.first("radius");
        int number = NUMBER.matcher(radius).matches() ? Integer.parseInt(radius) : 0;
        return number >= 1 && number <= Near.WIDEST_KM ? number : Occasions.USUAL_RADIUS_KM;
    }

    /** A form asks for the day and the hour each by itself. */
    private static String open(Parameters parameters) {
        String open = parameters.first("open");
        if (open.equals(Occasions.NOW) || Occasions.local(open).isPresent()) {
            return open;
        }
        String hour = parameters.first("hour");
        String moment = open + "T" + (hour.isEmpty() ? USUAL_HOUR : hour);
        return Occasions.local(moment).isPresent() ? moment : "";
    }

    WhereWhen everywhere() {
        return new WhereWhen("", Occasions.USUAL_RADIUS_KM, open);
    }

    WhereWhen whenever() {
        return new WhereWhen(near, radiusKm, "");
    }

    /** A moment other than now. */
    boolean isThen() {
        return !open.isEmpty() && !open.equals(Occasions.NOW);
    }

    /** The same for the search; without a circle when nobody knows where the territory is. */
    Occasion occasion(Taxonomies taxonomies, Instant now) {
        return new Occasion(
                Occasions.position(near, taxonomies).map(from -> new Near(from, radiusKm)),
                Occasions.moment(open, now));
    }

    /** The parameters of its address; empty ones are left out. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("near", near);
        boolean usual = near.isEmpty() || radiusKm == Occasions.USUAL_RADIUS_KM;
        parameters.put("radius", usual ? "" : String.valueOf(radiusKm));
        parameters.put("open", open);
        return parameters;
    }
}
