package ma.cmsm.directory.internal.exchange;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The texts that have a form: addresses of the web and of mail, telephone numbers, codes. */
final class TextForms {

    /** Turns a text into its proper form. */
    @FunctionalInterface
    interface Form {
        String read(String text) throws Unreadable;
    }

    private static final Pattern MAIL = Pattern.compile("[^@\\s<>,;]+@[^@\\s<>,;]+\\.[^@\\s<>,;]+");
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\d-]+(\\.[\\p{L}\\d-]+)+([:/?#].*)?");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");
    private static final Pattern DAYS =
            Pattern.compile(
                    "[+-]?\\d{0,2}(MO|TU|WE|TH|FR|SA|SU)(,[+-]?\\d{0,2}(MO|TU|WE|TH|FR|SA|SU))*");
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> HARMFUL = Set.of("javascript", "data", "vbscript", "file");

    private static final Map<String, Form> BY_PROPERTY =
            Map.ofEntries(
                    Map.entry("email", TextForms::mail),
                    Map.entry("assurer_email", TextForms::mail),
                    Map.entry("url", TextForms::web),
                    Map.entry("website", TextForms::web),
                    Map.entry("logo", TextForms::web),
                    Map.entry("schedule_link", TextForms::web),
                    Map.entry("uri", TextForms::identifier),
                    Map.entry("term_uri", TextForms::identifier),
                    Map.entry("unit_uri", TextForms::identifier),
                    Map.entry("number", TextForms::phone),
                    Map.entry("text_language", LanguageTags::read),
                    Map.entry("byday", TextForms::days),
                    Map.entry("zone", TextForms::zone),
                    Map.entry("country", TextForms::country),
                    Map.entry("currency", TextForms::currency),
                    Map.entry("last_modified", TextForms::moment),
                    Map.entry("updated", TextForms::moment));

    private TextForms() {}

    /** The form of a property's texts; most have none. */
    static Form of(String property) {
        return BY_PROPERTY.getOrDefault(property, text -> text);
    }

    static String mail(String text) throws Unreadable {
        String address = text.startsWith("mailto:") ? text.substring(7) : text;
        if (!MAIL.matcher(address).matches()) {
            throw new Unreadable(Fault.NOT_MAIL, "\"" + text + "\" is not one e-mail address.");
        }
        return address;
    }

    /** An address people follow: of http or https, which is added where it is missing. */
    static String web(String text) throws Unreadable {
        String address = !SCHEME.matcher(text).matches() || looksLikePort(text) ? host(text) : text;
        if (!WEB.contains(scheme(address))) {
            throw new Unreadable(
                    Fault.NOT_WEB, "\"" + text + "\" is not an address of the web (https://…).");
        }
        return address;
    }

    /** A URI that names something; people may follow it, so nothing that runs is let in. */
    static String identifier(String text) throws Unreadable {
        String address = SCHEME.matcher(text).matches() ? text : host(text);
        if (HARMFUL.contains(scheme(address))) {
            throw new Unreadable(
                    Fault.NOT_WEB, "\"" + text + "\" is not a URI that can be published.");
        }
        return address;
    }

    private static boolean looksLikePort(String text) {
        return text.matches("[^:/]+\\.[^:/]+:\\d+(/.*)?");
    }

    private static String host(String text) throws Unreadable {
        if (!HOST.matcher(text).matches()) {
            throw new Unreadable(
                    Fault.NOT_WEB, "\"" + text + "\" is not an address of the web (https://…).");
        }
        return "https://" + text;
    }

    private static String scheme(String address) throws Unreadable {
        try {
            String scheme = new URI(address).getScheme();
            return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException unreadable) {
            throw new Unreadable(
                    Fault.NOT_WEB,
                    "\"" + address + "\" is not a web address: " + unreadable.getReason() + ".");
        }
    }

    /** Kept as people read it; only quotes and odd spaces around it go. */
    static String phone(String text) throws Unreadable {
        String number = text.replaceAll("[\"\\u00a0\\s]+", " ").strip();
        if (number.chars().filter(Character::isDigit).count() < 2) {
            throw new Unreadable(Fault.NOT_A_PHONE, "\"" + text + "\" is not a telephone number.");
        }
        return number;
    }

    private static String days(String text) throws Unreadable {
        String days = text.replace(" ", "").toUpperCase(Locale.ROOT);
        if (!DAYS.matcher(days).matches()) {
            throw new Unreadable(
                    Fault.NOT_DAYS,
                    "\"" + text + "\" are not days; write for example MO,TU or 1FR.");
        }
        return days;
    }

    private static String zone(String text) throws Unreadable {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException unknown) {
            throw new Unreadable(
                    Fault.NOT_A_CODE,
                    "\"" + text + "\" is not a time zone such as Africa/Casablanca.");
        }
    }

    private static String country(String text) throws Unreadable {
        return code(text, 2, "a country of ISO 3166-1, such as MA");
    }

    private static String currency(String text) throws Unreadable {
        return code(text, 3, "a currency of ISO 4217, such as MAD");
    }

    private static String code(String text, int length, String what) throws Unreadable {
        if (!text.matches("[A-Za-z]{" + length + "}")) {
            throw new Unreadable(Fault.NOT_A_CODE, "\"" + text + "\" is not " + what + ".");
        }
        return text.toUpperCase(Locale.ROOT);
    }

    private static String moment(String text) throws Unreadable {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).toString()
                    : OffsetDateTime.parse(text) == null ? null : text;
        } catch (DateTimeException unreadable) {
            throw new Unreadable(
                    Fault.NOT_A_DATE,
                    "\"" + text + "\" is not a time; write for example 2026-11-23T09:30:00Z.");
        }
    }
}
