package ma.cmsm.directory;

import java.util.List;
import java.util.Optional;

/**
 * Where a service is given. Of a confidential place there is neither address nor coordinates.
 *
 * @param addressLines as one writes them on an envelope, without the country
 * @param territory the commune, province or region it lies in
 * @param point where it is, in degrees (WGS 84)
 */
public record PlaceView(
        String id,
        Optional<Text> name,
        Optional<Text> description,
        List<String> addressLines,
        Optional<TermView> territory,
        Optional<Text> transportation,
        Optional<Point> point,
        List<PhoneView> phones,
        HoursView hours,
        List<Text> accessibility,
        boolean confidential) {

    /** A point on the earth in degrees (WGS 84). */
    public record Point(double latitude, double longitude) {}
}
