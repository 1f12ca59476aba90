package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import ma.cmsm.directory.Text;
import ma.cmsm.directory.internal.model.Aggregate;

/** Picks a text in the reader's language, or in its own, and says which it is. */
public final class Localized {

    private Localized() {}

    /** The field in the language, or in the record's own language. */
    public static Optional<Text> text(JsonNode record, String field, String language) {
        Optional<String> translated = exactly(record, field, language);
        if (translated.isPresent()) {
            return translated.map(value -> new Text(value, language));
        }
        return string(record, field).map(value -> new Text(value, ownLanguage(record)));
    }

    /**
     * The field in just this language, or in a regional form of it ({@code ar-MA} for {@code ar}).
     */
    public static Optional<String> exactly(JsonNode record, String field, String language) {
        if (covers(language, ownLanguage(record))) {
            return string(record, field);
        }
        JsonNode translations = record.path("translations");
        Optional<String> exact = string(translations.path(language), field);
        if (exact.isPresent() || !translations.isObject()) {
            return exact;
        }
        return translations.properties().stream()
                .filter(entry -> covers(language, entry.getKey()))
                .flatMap(entry -> string(entry.getValue(), field).stream())
                .findFirst();
    }

    /** Whether readers of a language read this one: {@code ar-MA} will do for {@code ar}. */
    static boolean covers(String asked, String given) {
        return given.equals(asked) || given.startsWith(asked + "-");
    }

    /** The language of the record's own texts. */
    public static String ownLanguage(JsonNode record) {
        return record.path("text_language").asText(Aggregate.DEFAULT_LANGUAGE);
    }

    /** A field that is there and not blank. */
    public static Optional<String> string(JsonNode record, String field) {
        String value = record.path(field).asText("").strip();
        return value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
