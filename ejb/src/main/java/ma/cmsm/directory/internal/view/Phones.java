package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.Text;

/** Telephone numbers as people read them, and as a telephone dials them. */
final class Phones {

    private static final String HOME = "MA";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

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
        String written = phone.path("number").asText();
        Optional<PhoneNumber> parsed = parse(written);
        return new PhoneView(
                parsed.map(Phones::readable).orElse(written),
                parsed.map(number -> NUMBERS.format(number, PhoneNumberFormat.RFC3966))
                        .or(() -> shortNumber(written)),
                Optional.ofNullable(phone.get("extension")).map(JsonNode::asInt),
                Localized.string(phone, "type"),
                Localized.string(phone, "description").map(text -> new Text(text, language)));
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
