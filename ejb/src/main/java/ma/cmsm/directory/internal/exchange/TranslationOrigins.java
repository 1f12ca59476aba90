package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.stream.Collectors;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.Translation;

/**
 * Which source text a translation was made from. A translation that comes in again as it was keeps
 * its origin, so that it is seen to be outdated when its source text has changed meanwhile.
 */
final class TranslationOrigins {

    /** A translation as it was. */
    record Known(String text, String sourceHash) {}

    private TranslationOrigins() {}

    static Map<String, Known> of(Aggregate aggregate) {
        return aggregate.translationRows().stream()
                .collect(
                        Collectors.toMap(
                                TranslationOrigins::place,
                                row -> new Known(row.text, row.sourceHash)));
    }

    private static String place(Translation row) {
        return row.language + '/' + row.field;
    }

    static void note(Aggregate aggregate, ObjectNode json, Map<String, Known> before) {
        for (Translation row : aggregate.translationRows()) {
            Known known = before.get(place(row));
            row.sourceHash =
                    known != null && known.text().equals(row.text)
                            ? known.sourceHash()
                            : Canonical.hash(json.path(row.field).asText(""));
        }
    }
}
