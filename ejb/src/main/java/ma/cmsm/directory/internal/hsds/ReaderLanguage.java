package ma.cmsm.directory.internal.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.TranslatableTexts;

/**
 * Gives one language a response (HSDS has no translations): a translated text takes the place of
 * the original, and each object says what language its texts are in now.
 *
 * <p>{@code text_language} is the language of the texts. Where some are translated, {@code
 * original_language} is the language of those that {@code untranslated} names and of the parts
 * below, such as telephone or opening hours remarks. {@code available_languages} lists what exists.
 */
final class ReaderLanguage {

    static final String TRANSLATIONS = "translations";
    private static final String TEXT_LANGUAGE = "text_language";
    private static final String TERM = "taxonomy_term";

    private ReaderLanguage() {}

    /** Chooses the texts of an object and of all below it. */
    static void apply(ObjectNode service, String language) {
        walk("service", service, language);
    }

    private static void walk(String property, JsonNode node, String language) {
        if (node instanceof ObjectNode object && (hasTexts(object))) {
            choose(property, object, language);
        }
        if (node.isObject()) {
            node.properties().forEach(field -> walk(field.getKey(), field.getValue(), language));
        } else {
            node.forEach(element -> walk(property, element, language));
        }
    }

    private static boolean hasTexts(ObjectNode object) {
        return object.has(TEXT_LANGUAGE) || object.has(TRANSLATIONS);
    }

    private static void choose(String property, ObjectNode object, String wanted) {
        String own = object.path(TEXT_LANGUAGE).asText(Aggregate.DEFAULT_LANGUAGE);
        Map<String, Map<String, String>> translations = texts(object.remove(TRANSLATIONS));
        object.put(TEXT_LANGUAGE, own);
        if (!covers(own, wanted)) {
            translation(translations, wanted).ifPresent(texts -> replace(object, own, texts));
        }
        if (property.equals(TERM)) {
            object.set("language", object.get(TEXT_LANGUAGE));
        } else {
            listLanguages(object, own, translations.keySet());
        }
    }

    private static void replace(
            ObjectNode object, String own, Map.Entry<String, Map<String, String>> translation) {
        Set<String> left = new LinkedHashSet<>();
        object.properties().stream()
                .filter(field -> TranslatableTexts.has(field.getKey()))
                .filter(field -> !field.getValue().asText().isBlank())
                .filter(field -> !translation.getValue().containsKey(field.getKey()))
                .forEach(field -> left.add(field.getKey()));
        translation.getValue().forEach(object::put);
        object.put(TEXT_LANGUAGE, translation.getKey());
        object.put("original_language", own);
        if (!left.isEmpty()) {
            left.forEach(object.putArray("untranslated")::add);
        }
    }

    private static void listLanguages(ObjectNode object, String own, Set<String> translated) {
        Set<String> languages = new LinkedHashSet<>();
        languages.add(own);
        languages.addAll(translated);
        languages.forEach(object.putArray("available_languages")::add);
    }

    private static Optional<Map.Entry<String, Map<String, String>>> translation(
            Map<String, Map<String, String>> translations, String wanted) {
        return translations.entrySet().stream()
                .filter(language -> covers(language.getKey(), wanted))
                .findFirst();
    }

    /** Language to field to text; blank texts, and languages with nothing else, do not count. */
    private static Map<String, Map<String, String>> texts(JsonNode translations) {
        Map<String, Map<String, String>> all = new TreeMap<>();
        if (translations == null) {
            return all;
        }
        translations
                .properties()
                .forEach(
                        language ->
                                language.getValue().properties().stream()
                                        .filter(text -> !text.getValue().asText().isBlank())
                                        .filter(text -> TranslatableTexts.has(text.getKey()))
                                        .forEach(
                                                text ->
                                                        all.computeIfAbsent(
                                                                        language.getKey(),
                                                                        any -> new TreeMap<>())
                                                                .put(
                                                                        text.getKey(),
                                                                        text.getValue().asText())));
        return all;
    }

    /** Whether a reader of a language reads this one: {@code ar-MA} will do for {@code ar}. */
    private static boolean covers(String tag, String wanted) {
        return tag.equalsIgnoreCase(wanted)
                || tag.regionMatches(true, 0, wanted + "-", 0, wanted.length() + 1);
    }
}
