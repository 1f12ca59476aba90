package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What can be read and can hardly be meant. It goes in, for a source may know better, and the
 * report names it; ages that exclude everybody stay out.
 */
public final class Plausible {

    private static final String HOME = "MA";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Emergency and other short numbers. */
    private static final String SHORT_NUMBER = "[0-9 ]{2,7}";

    /** Letters of a time of day without seconds. */
    private static final int MINUTES = 5;

    private final Remarks remarks;

    Plausible(Remarks remarks) {
        this.remarks = remarks;
    }

    /** Whether a number may exist: written as in Morocco, with a country's code, or a short one. */
    public static boolean isPhone(String number) {
        try {
            return number.matches(SHORT_NUMBER)
                    || NUMBERS.isPossibleNumber(NUMBERS.parse(number, HOME));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    /** Names what is odd in a normalized patch, whose JSON may be changed. */
    void check(Patch patch) {
        ages(patch.json(), patch.origin());
        owner(patch.json(), patch.origin());
        JsonNode places = patch.json().path("service_at_locations");
        for (int index = 0; index < places.size(); index++) {
            owner(places.get(index), patch.origin().at("/service_at_locations/" + index));
        }
    }

    private void ages(ObjectNode json, Origin origin) {
        double least = json.path("minimum_age").asDouble();
        if (json.hasNonNull("maximum_age") && least > json.path("maximum_age").asDouble()) {
            remarks.warn(
                    origin.at("/minimum_age"),
                    json.path("minimum_age").asText()
                            + " is more than the maximum_age "
                            + json.path("maximum_age").asText()
                            + ": nobody has such an age. Both were left out.");
            json.remove(List.of("minimum_age", "maximum_age"));
        }
    }

    private void owner(JsonNode owner, Origin origin) {
        JsonNode phones = owner.path("phones");
        for (int index = 0; index < phones.size(); index++) {
            String number = phones.get(index).path("number").asText();
            if (!isPhone(number)) {
                remarks.warn(
                        origin.at("/phones/" + index + "/number"),
                        "No telephone has the number \""
                                + number
                                + "\": look whether it is whole.");
            }
        }
        hours(owner.path("schedules"), origin.at("/schedules"));
    }

    private void hours(JsonNode schedules, Origin origin) {
        List<JsonNode> before = new ArrayList<>();
        for (int index = 0; index < schedules.size(); index++) {
            JsonNode schedule = schedules.get(index);
            Origin place = origin.at("/" + index);
            if (isOpen(schedule) && opens(schedule).equals(closes(schedule))) {
                remarks.warn(place, "It closes when it opens, at " + opens(schedule) + ".");
            } else if (before.stream().anyMatch(other -> overlap(other, schedule))) {
                remarks.warn(
                        place,
                        "The hours "
                                + opens(schedule)
                                + "-"
                                + closes(schedule)
                                + " overlap others of the same days.");
            }
            before.add(schedule);
        }
    }

    private static boolean isOpen(JsonNode schedule) {
        return opens(schedule).length() == MINUTES && closes(schedule).length() == MINUTES;
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return isOpen(one)
                && isOpen(other)
                && isAtSameTimes(one, other)
                && opens(one).compareTo(closes(other)) < 0
                && opens(other).compareTo(closes(one)) < 0;
    }

    /** Of other dates or every other week they may stand beside each other. */
    private static boolean isAtSameTimes(JsonNode one, JsonNode other) {
        boolean same =
                List.of("freq", "interval", "valid_from", "valid_to", "until", "bymonthday")
                        .stream()
                        .allMatch(rule -> Objects.equals(one.get(rule), other.get(rule)));
        return same && !Collections.disjoint(days(one), days(other));
    }

    private static Set<String> days(JsonNode schedule) {
        return new HashSet<>(Arrays.asList(schedule.path("byday").asText().split(",")));
    }

    private static String opens(JsonNode schedule) {
        return minutes(schedule.path("opens_at").asText());
    }

    private static String closes(JsonNode schedule) {
        return minutes(schedule.path("closes_at").asText());
    }

    private static String minutes(String time) {
        return time.substring(0, Math.min(MINUTES, time.length()));
    }
}
