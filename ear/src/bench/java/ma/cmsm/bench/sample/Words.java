package ma.cmsm.bench.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.directory.Term;

/** Writes the names and descriptions of one invented record in its three languages. */
final class Words {

    /** How many of a hundred records are translated, per language. */
    private static final List<Translated> TRANSLATED =
            List.of(new Translated("ar", 80), new Translated("en", 60));

    private record Translated(String language, int percent) {}

    private Words() {}

    /**
     * @param bodies demo records whose descriptions become one, the first giving the name too
     * @param qualifiers terms that follow the name: theme, commune
     */
    static void write(ObjectNode record, List<JsonNode> bodies, List<Term> qualifiers, Draw draw) {
        record.put("text_language", "fr");
        record.put("name", name(bodies.get(0), qualifiers, "fr"));
        record.put("description", description(bodies, "fr"));
        ObjectNode translations = record.putObject("translations");
        for (Translated translated : TRANSLATED) {
            String body = description(bodies, translated.language());
            if (!body.isEmpty() && draw.happens(translated.percent())) {
                translations
                        .putObject(translated.language())
                        .put("name", name(bodies.get(0), qualifiers, translated.language()))
                        .put("description", body);
            }
        }
    }

    private static String name(JsonNode material, List<Term> qualifiers, String language) {
        List<String> parts = new ArrayList<>();
        String own = DemoTexts.text(material, "name", language);
        parts.add(own.isEmpty() ? material.path("name").asText() : own);
        qualifiers.forEach(term -> parts.add(term.label(language).value()));
        return String.join("ar".equals(language) ? "، " : ", ", parts);
    }

    private static String description(List<JsonNode> bodies, String language) {
        return String.join(
                " ",
                bodies.stream()
                        .map(body -> DemoTexts.text(body, "description", language))
                        .filter(text -> !text.isEmpty())
                        .toList());
    }
}
