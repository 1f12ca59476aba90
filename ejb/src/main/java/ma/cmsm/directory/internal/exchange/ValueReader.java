package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import ma.cmsm.directory.internal.exchange.Shape.Property;

/** Reads one value into the form in which it is kept, or says why it cannot. */
public final class ValueReader {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final Pattern OFFSET = Pattern.compile("(Z|[+-]\\d\\d:?\\d\\d)$");

    /** What a text column holds (bytes); a text of fewer characters than a quarter always fits. */
    private static final int COLUMN = 65_535;

    /** Decimals kept, those of the columns. */
    private static final int SCALE = 3;

    private ValueReader() {}

    /** A value of any type but a list; null in, and nothing in a text, is null out. */
    public static JsonNode read(JsonNode value, Property property) throws Unreadable {
        if (value.isContainerNode()) {
            throw new Unreadable(
                    Fault.NOT_ONE_VALUE, "One value belongs here, not a list or an object.");
        }
        String text = withoutControls(value.asText()).strip();
        if (value.isNull() || text.isEmpty()) {
            return NullNode.instance;
        }
        return switch (property.type()) {
            case TEXT -> TextNode.valueOf(text(text, property));
            case INTEGER -> IntNode.valueOf(number(text, property).intValueExact());
            case DECIMAL -> decimal(text, property);
            case BOOLEAN -> bool(text);
            case DATE -> TextNode.valueOf(date(text));
            case TIME -> TextNode.valueOf(time(text));
            case PARTS, TRANSLATIONS ->
                    throw new Unreadable(Fault.NOT_A_LIST, "A list belongs here.");
        };
    }

    /** Nearly no text has any, and looking is cheaper than matching. */
    private static String withoutControls(String text) {
        boolean any = text.chars().anyMatch(letter -> letter < ' ' || letter == '\u007f');
        return any ? CONTROL.matcher(text).replaceAll("") : text;
    }

    static String text(String text, Property property) throws Unreadable {
        String formed = TextForms.of(property.name()).read(text);
        if (formed.length() > property.longest() || overflows(formed)) {
            throw new Unreadable(
                    Fault.TOO_LONG,
                    "The text is longer than " + property.longest() + " characters: shorten it.");
        }
        if (property.pattern().isPresent() && !property.pattern().get().matcher(formed).matches()) {
            String allowed = property.pattern().get().pattern().replace("|", ", ");
            throw new Unreadable(
                    Fault.NOT_ALLOWED,
                    "\"" + text + "\" is not allowed here; allowed is: " + allowed);
        }
        return formed;
    }

    private static boolean overflows(String text) {
        return text.length() > COLUMN / 4 && text.getBytes(StandardCharsets.UTF_8).length > COLUMN;
    }

    private static JsonNode decimal(String text, Property property) throws Unreadable {
        BigDecimal number = number(text, property);
        boolean degrees = property.name().endsWith("tude");
        return DecimalNode.valueOf(degrees ? number : number.setScale(SCALE, RoundingMode.HALF_UP));
    }

    private static BigDecimal number(String text, Property property) throws Unreadable {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException unreadable) {
            throw new Unreadable(Fault.NOT_A_NUMBER, "\"" + text + "\" is not a number.");
        }
        double value = number.doubleValue();
        if (value < property.least() || value > property.most()) {
            throw new Unreadable(
                    Fault.OUT_OF_RANGE,
                    text
                            + " is out of range: it has to be from "
                            + limit(property.least())
                            + " to "
                            + limit(property.most())
                            + ".");
        }
        if (property.type() == Shape.Type.INTEGER && number.stripTrailingZeros().scale() > 0) {
            throw new Unreadable(Fault.NOT_A_NUMBER, text + " is not a whole number.");
        }
        return number;
    }

    private static String limit(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** In the languages of the directory's people: spreadsheets say it in their own. */
    private static JsonNode bool(String text) throws Unreadable {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1", "oui", "vrai", "نعم" -> BooleanNode.TRUE;
            case "false", "no", "n", "0", "non", "faux", "لا" -> BooleanNode.FALSE;
            default ->
                    throw new Unreadable(
                            Fault.NOT_YES_OR_NO,
                            "\""
                                    + text
                                    + "\" is neither true (yes, oui, نعم) nor false (no, non, لا).");
        };
    }

    private static String date(String text) throws Unreadable {
        try {
            String day =
                    text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
            return LocalDate.parse(day).toString();
        } catch (DateTimeException unreadable) {
            throw new Unreadable(
                    Fault.NOT_A_DATE,
                    "\"" + text + "\" is not a date; write for example 2026-11-23.");
        }
    }

    /** The end of the day is written 24:00 by some; a time of day ends at 23:59. */
    private static String time(String text) throws Unreadable {
        String clock = OFFSET.matcher(text).replaceFirst("");
        if (clock.matches("24:00(:00)?")) {
            return "23:59";
        }
        try {
            return LocalTime.parse(clock).withNano(0).toString();
        } catch (DateTimeException unreadable) {
            throw new Unreadable(
                    Fault.NOT_A_TIME,
                    "\"" + text + "\" is not a time of day; write for example 08:30.");
        }
    }
}
