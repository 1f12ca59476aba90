package ma.cmsm.directory;

import java.util.Map;
import java.util.Optional;

/**
 * A term of a taxonomy.
 *
 * @param names language tag to name
 * @param parent code of its parent
 * @param kind of a territory: {@code region}, {@code province}, {@code commune}
 */
public record Term(
        String id,
        String taxonomy,
        String code,
        Optional<String> parent,
        Map<String, String> names,
        Optional<String> kind,
        Optional<PlaceView.Point> point) {

    /** Its name in a language, falling back to French, then to any. */
    public Text label(String language) {
        for (String candidate : new String[] {language, "fr", "en"}) {
            if (names.containsKey(candidate)) {
                return new Text(names.get(candidate), candidate);
            }
        }
        return names.entrySet().stream()
                .findFirst()
                .map(any -> new Text(any.getValue(), any.getKey()))
                .orElse(new Text(code, "und"));
    }
}
