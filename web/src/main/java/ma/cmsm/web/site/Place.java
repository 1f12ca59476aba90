package ma.cmsm.web.site;

import java.util.Locale;
import ma.cmsm.directory.PlaceView;
import ma.cmsm.web.words.Hours;

/**
 * A place as a page shows it.
 *
 * @param map address of a map that the reader may choose to open; empty when the point is unknown
 */
public record Place(PlaceView view, Hours hours, String map) {

    public static Place of(PlaceView view, Visit visit) {
        return new Place(
                view,
                Hours.of(view.hours(), visit.words(), visit.today()),
                view.point().map(Place::map).orElse(""));
    }

    /** Neither an address nor a town to go to. */
    public boolean isUnknown() {
        return view.addressLines().isEmpty() && view.territory().isEmpty();
    }

    private static String map(PlaceView.Point point) {
        return String.format(
                Locale.ROOT,
                "https://www.openstreetmap.org/?mlat=%1$.5f&mlon=%2$.5f#map=17/%1$.5f/%2$.5f",
                point.latitude(),
                point.longitude());
    }
}
