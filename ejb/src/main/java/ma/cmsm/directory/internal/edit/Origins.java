package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import ma.cmsm.directory.TranslationState;
import ma.cmsm.directory.TranslationState.Status;
import ma.cmsm.directory.internal.exchange.Canonical;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.TranslatableTexts;

/**
 * From which source text each translation was made: {@code ar/name} to the text's hash. A
 * translation is outdated when its source has another hash now, whenever and by whom anything was
 * saved.
 */
final class Origins {

    /** The languages in which every text is wanted. */
    static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    private Origins() {}

    static String key(String language, String property) {
        return language + "/" + property;
    }

    /** After a change: a translation that was written anew is made from the text beside it. */
    static Map<String, String> after(
            Map<String, String> origins, ObjectNode before, ObjectNode after) {
        Map<String, String> result = new TreeMap<>();
        texts(after)
                .forEach(
                        (key, text) -> {
                            boolean same = text.equals(texts(before).get(key));
                            String known = origins.get(key);
                            result.put(key, same && known != null ? known : source(after, key));
                        });
        return result;
    }

    /** After a merge: what came from the published record has the origin that it has there. */
    static Map<String, String> merged(
            Map<String, String> origins,
            ObjectNode draft,
            ObjectNode merged,
            Optional<RecordStore.Stored> published) {
        Map<String, String> result = after(origins, draft, merged);
        Map<String, String> before = texts(draft);
        texts(merged)
                .forEach(
                        (key, text) -> {
                            if (!text.equals(before.get(key))) {
                                published
                                        .map(stored -> stored.origins().get(key))
                                        .ifPresent(hash -> result.put(key, hash));
                            }
                        });
        return result;
    }

    /** The hash of the text that a translation stands beside. */
    static String source(ObjectNode record, String key) {
        String property = key.substring(key.indexOf('/') + 1);
        return Canonical.hash(record.path(property).asText(""));
    }

    /** How every translation stands, of those that are there and those that are wanted. */
    static List<TranslationState> states(
            Optional<RecordStore.Stored> published, ObjectNode draft, Map<String, String> origins) {
        Set<String> keys = new TreeSet<>(texts(draft).keySet());
        published.ifPresent(stored -> keys.addAll(texts(stored.json()).keySet()));
        wanted(draft, keys);
        List<TranslationState> states = new ArrayList<>();
        for (String key : keys) {
            int slash = key.indexOf('/');
            states.add(
                    new TranslationState(
                            key.substring(0, slash),
                            key.substring(slash + 1),
                            published
                                    .map(stored -> status(stored.json(), key, stored.origins()))
                                    .orElse(Status.NOT_NEEDED),
                            status(draft, key, origins)));
        }
        return states;
    }

    private static void wanted(ObjectNode record, Set<String> keys) {
        String own = record.path("text_language").asText(Aggregate.DEFAULT_LANGUAGE);
        for (Map.Entry<String, JsonNode> property : record.properties()) {
            if (TranslatableTexts.has(property.getKey())) {
                LANGUAGES.stream()
                        .filter(language -> !language.equals(own))
                        .forEach(language -> keys.add(key(language, property.getKey())));
            }
        }
    }

    private static Status status(ObjectNode record, String key, Map<String, String> origins) {
        if (texts(record).containsKey(key)) {
            return Objects.equals(origins.get(key), source(record, key))
                    ? Status.CURRENT
                    : Status.OUTDATED;
        }
        String property = key.substring(key.indexOf('/') + 1);
        return record.path(property).asText("").isEmpty() ? Status.NOT_NEEDED : Status.MISSING;
    }

    private static Map<String, String> texts(ObjectNode record) {
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, JsonNode> language : record.path("translations").properties()) {
            for (Map.Entry<String, JsonNode> text : language.getValue().properties()) {
                texts.put(key(language.getKey(), text.getKey()), text.getValue().asText());
            }
        }
        return texts;
    }
}
