package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.cmsm.directory.internal.model.HsdsJson;

/**
 * Weekly hours in one cell: {@code Mo-Fr 08:30-12:00,14:00-18:00; Sa 09:00-12:00}, or {@code 24/7}.
 * The days are Mo Tu We Th Fr Sa Su, as ranges or lists with commas; times of day have 24 hours.
 */
final class Hours {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su)";
    private static final String TIME = "\\d{1,2}:\\d{2}";
    private static final String SPAN = TIME + "\\s*-\\s*" + TIME;
    private static final Pattern RULE =
            Pattern.compile(
                    "(?<days>"
                            + DAY
                            + "(?:\\s*[-,]\\s*"
                            + DAY
                            + ")*)\\s+(?<spans>"
                            + SPAN
                            + "(?:\\s*,\\s*"
                            + SPAN
                            + ")*)");

    private Hours() {}

    /** The schedules of a cell. */
    static ArrayNode read(String text) throws Unreadable {
        ArrayNode schedules = HsdsJson.MAPPER.createArrayNode();
        for (String rule : text.replace("24/7", "Mo-Su 00:00-23:59").split(";")) {
            if (!rule.isBlank()) {
                rule(rule.strip(), schedules);
            }
        }
        return schedules;
    }

    private static void rule(String rule, ArrayNode schedules) throws Unreadable {
        Matcher parts = RULE.matcher(rule);
        if (!parts.matches()) {
            throw new Unreadable(
                    Fault.NOT_HOURS,
                    "\""
                            + rule
                            + "\" are not hours; write for example"
                            + " Mo-Fr 08:30-12:00,14:00-18:00; Sa 09:00-12:00.");
        }
        String days = byday(parts.group("days"), rule);
        for (String span : parts.group("spans").split(",")) {
            String[] times = span.split("-");
            schedules
                    .addObject()
                    .put("freq", "WEEKLY")
                    .put("byday", days)
                    .put("opens_at", time(times[0].strip()))
                    .put("closes_at", time(times[1].strip()));
        }
    }

    private static String time(String text) {
        return text.length() == 4 ? "0" + text : text;
    }

    private static String byday(String text, String rule) throws Unreadable {
        List<String> days = new ArrayList<>();
        for (String item : text.replaceAll("\\s", "").split(",")) {
            String[] ends = item.split("-");
            int from = DAYS.indexOf(ends[0]);
            int to = DAYS.indexOf(ends[ends.length - 1]);
            if (ends.length > 2 || from > to) {
                throw new Unreadable(
                        Fault.NOT_DAYS, "\"" + rule + "\": days run from Monday to Sunday.");
            }
            DAYS.subList(from, to + 1).forEach(day -> days.add(day.toUpperCase(Locale.ROOT)));
        }
        return String.join(",", days);
    }

    /** The cell of those schedules that are plain weekly hours; the others it cannot carry. */
    static String write(JsonNode schedules) {
        Map<String, List<String>> spans = new LinkedHashMap<>();
        for (JsonNode schedule : schedules) {
            if (schedule instanceof ObjectNode plain && isPlain(plain)) {
                days(plain.get("byday").asText())
                        .ifPresent(
                                days ->
                                        spans.computeIfAbsent(days, any -> new ArrayList<>())
                                                .add(span(plain)));
            }
        }
        List<String> rules = new ArrayList<>();
        spans.forEach((days, times) -> rules.add(days + " " + String.join(",", times)));
        return String.join("; ", rules);
    }

    /** Whether a cell has words for a schedule. */
    static boolean isShown(JsonNode schedule) {
        return schedule instanceof ObjectNode plain
                && isPlain(plain)
                && days(plain.get("byday").asText()).isPresent();
    }

    private static boolean isPlain(ObjectNode schedule) {
        return "WEEKLY".equals(schedule.path("freq").asText())
                && schedule.has("byday")
                && schedule.has("opens_at")
                && schedule.has("closes_at")
                && schedule.path("interval").asInt(1) == 1
                && !schedule.has("closed")
                && !schedule.has("valid_from")
                && !schedule.has("valid_to")
                && !schedule.has("until")
                && !schedule.has("count")
                && !schedule.has("bymonthday");
    }

    private static String span(ObjectNode schedule) {
        return schedule.get("opens_at").asText().substring(0, 5)
                + "-"
                + schedule.get("closes_at").asText().substring(0, 5);
    }

    /** {@code MO,TU,WE,SA} as {@code Mo-We,Sa}; nothing for days such as {@code 1FR}. */
    private static Optional<String> days(String byday) {
        boolean[] open = new boolean[7];
        for (String day : byday.split(",")) {
            int index = indexOf(day);
            if (index < 0) {
                return Optional.empty();
            }
            open[index] = true;
        }
        List<String> ranges = new ArrayList<>();
        for (int from = 0; from < 7; from++) {
            if (open[from]) {
                int to = from;
                while (to < 6 && open[to + 1]) {
                    to++;
                }
                ranges.add(from == to ? DAYS.get(from) : DAYS.get(from) + "-" + DAYS.get(to));
                from = to;
            }
        }
        return Optional.of(String.join(",", ranges));
    }

    private static int indexOf(String day) {
        for (int index = 0; index < 7; index++) {
            if (DAYS.get(index).equalsIgnoreCase(day)) {
                return index;
            }
        }
        return -1;
    }
}
