package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.Text;

/** Telephone numbers as people read them, and as a telephone dials them. */
final class Phones {

    private static final String HOME = "MA";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** Parsing one costs more than all else of a card; this many are kept, some 100 bytes each. */
    private static final int MOST_KEPT = 20_000;

    private static final Map<String, Dialled> KEPT = new ConcurrentHashMap<>();

    /** A number as it is read, and the address that calls it. */
    private record Dialled(String number, Optional<String> uri) {}

    private Phones() {}

    static List<PhoneView> of(JsonNode phones, String language) {
        List<PhoneView> views = new ArrayList<>();
        for (JsonNode phone : phones) {
            PhoneView view = view(phone, language);
            if (views.stream().noneMatch(other -> other.number().equals(view.number()))) {
                views.add(view);
            }
        }
        return views;
    }

    /** The first of phones that are not empty. */
    static PhoneView first(JsonNode phones, String language) {
        return view(phones.path(0), language);
    }

    private static PhoneView view(JsonNode phone, String language) {
        Dialled dialled = dialled(phone.path("number").asText());
        return new PhoneView(
                dialled.number(),
                dialled.uri(),
                Optional.ofNullable(phone.get("extension")).map(JsonNode::asInt),
                Localized.string(phone, "type"),
                Localized.string(phone, "description").map(text -> new Text(text, language)));
    }

    private static Dialled dialled(String written) {
        Dialled kept = KEPT.get(written);
        if (kept != null) {
            return kept;
        }
        if (KEPT.size() >= MOST_KEPT) {
            KEPT.clear();
        }
        Dialled dialled = understood(written);
        KEPT.put(written, dialled);
        return dialled;
    }

    private static Dialled understood(String written) {
        Optional<PhoneNumber> parsed = parse(written);
        return new Dialled(
                parsed.map(Phones::readable).orElse(written),
                parsed.map(number -> NUMBERS.format(number, PhoneNumberFormat.RFC3966))
                        .or(() -> shortNumber(written)));
    }

    /** In Morocco as it is dialled there, elsewhere with its country. */
    private static String readable(PhoneNumber number) {
        boolean home = HOME.equals(NUMBERS.getRegionCodeForNumber(number));
        return NUMBERS.format(
                number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    private static Optional<PhoneNumber> parse(String written) {
        try {
            PhoneNumber number = NUMBERS.parse(written, HOME);
            return NUMBERS.isValidNumber(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Emergency and other short numbers are dialled as they stand. */
    private static Optional<String> shortNumber(String written) {
        String digits = written.replace(" ", "");
        return digits.matches("\\d{2,6}") ? Optional.of("tel:" + digits) : Optional.empty();
    }
}
