package ma.cmsm.search.internal;

import java.util.Map;
import java.util.function.Function;
import ma.cmsm.search.IndexDocument.Texts;

/** The parts of a document's words, most telling first, with their weight in the ranking. */
enum Part {
    NAME("name", 6f, Texts::name),
    ORGANIZATION("organization", 4f, Texts::organization),
    THEMES("themes", 3f, Texts::themes),
    PLACES("places", 2f, Texts::places),
    DESCRIPTION("description", 1f, Texts::description);

    private final String field;
    private final float weight;
    private final Function<Texts, String> reader;
    private final Map<Language, String> stemFields;

    Part(String field, float weight, Function<Texts, String> reader) {
        this.field = field;
        this.weight = weight;
        this.reader = reader;
        this.stemFields =
                Map.of(
                        Language.FR, field + ".fr",
                        Language.AR, field + ".ar",
                        Language.EN, field + ".en");
    }

    /** The field of folded words, all languages together. */
    String field() {
        return field;
    }

    /** The field of stems of one language. */
    String field(Language language) {
        return stemFields.get(language);
    }

    float weight() {
        return weight;
    }

    String of(Texts texts) {
        String text = reader.apply(texts);
        return text == null ? "" : text;
    }
}
