package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ma.cmsm.directory.HoursView;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.PlaceView;
import ma.cmsm.directory.PlaceView.Point;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Text;

/** Where a service is given. */
final class Places {

    private final Terms terms;
    private final Instant now;
    private final String language;

    Places(Terms terms, Instant now, String language) {
        this.terms = terms;
        this.now = now;
        this.language = language;
    }

    List<PlaceView> of(JsonNode service) {
        List<PlaceView> places = new ArrayList<>();
        for (JsonNode atLocation : service.path("service_at_locations")) {
            if (atLocation.has("location")) {
                places.add(place(atLocation, atLocation.path("location")));
            }
        }
        return places;
    }

    private PlaceView place(JsonNode atLocation, JsonNode location) {
        return new PlaceView(
                location.path("id").asText(),
                Localized.text(location, "name", language),
                Localized.text(location, "description", language),
                addressLines(location),
                terms.first(location, Taxonomies.TERRITORY),
                Localized.text(location, "transportation", language),
                point(location),
                phones(atLocation, location),
                hours(atLocation, location),
                accessibility(location),
                location.path("confidential").asBoolean());
    }

    /** The first number to call: of the service, of one of its places, of its organisation. */
    Optional<PhoneView> firstPhone(JsonNode service) {
        Stream<JsonNode> owners =
                Stream.of(
                                Stream.of(service),
                                atLocations(service),
                                atLocations(service).map(at -> at.path("location")),
                                Stream.of(service.path("organization")))
                        .flatMap(Function.identity());
        return owners.filter(owner -> !owner.path("phones").isEmpty())
                .findFirst()
                .map(owner -> Phones.first(owner.path("phones"), Localized.ownLanguage(owner)));
    }

    private static Stream<JsonNode> atLocations(JsonNode service) {
        return StreamSupport.stream(service.path("service_at_locations").spliterator(), false);
    }

    private List<PhoneView> phones(JsonNode atLocation, JsonNode location) {
        List<PhoneView> own = Phones.of(atLocation.path("phones"), Localized.ownLanguage(location));
        return own.isEmpty()
                ? Phones.of(location.path("phones"), Localized.ownLanguage(location))
                : own;
    }

    private HoursView hours(JsonNode atLocation, JsonNode location) {
        return OpeningHours.of(
                ScheduleReader.atPlace(atLocation), now, Localized.ownLanguage(location));
    }

    private static List<String> addressLines(JsonNode location) {
        JsonNode address = location.path("addresses").path(0);
        return Stream.of(
                        Localized.string(address, "attention"),
                        Localized.string(address, "address_1"),
                        Localized.string(address, "address_2"),
                        town(address))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> town(JsonNode address) {
        String line =
                Stream.of(
                                Localized.string(address, "postal_code"),
                                Localized.string(address, "city"))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }

    private static Optional<Point> point(JsonNode location) {
        return location.hasNonNull("latitude") && location.hasNonNull("longitude")
                ? Optional.of(
                        new Point(
                                location.get("latitude").asDouble(),
                                location.get("longitude").asDouble()))
                : Optional.empty();
    }

    private List<Text> accessibility(JsonNode location) {
        List<Text> texts = new ArrayList<>();
        for (JsonNode accessibility : location.path("accessibility")) {
            Localized.string(accessibility, "description")
                    .ifPresent(text -> texts.add(new Text(text, Localized.ownLanguage(location))));
        }
        terms.of(location, Taxonomies.ACCESSIBILITY).forEach(term -> texts.add(term.label()));
        return texts;
    }
}
