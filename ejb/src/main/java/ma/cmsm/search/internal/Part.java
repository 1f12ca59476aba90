package ma.cmsm.search.internal;

import java.util.List;
import java.util.function.Function;
import ma.cmsm.search.IndexDocument.Texts;

/** The parts of a document's words, most telling first. */
enum Part {
    NAME("name", 0.5f, texts -> List.of(texts.name())),
    ORGANIZATION("organization", 0.5f, texts -> List.of(texts.organization())),
    BODY("body", 0.75f, texts -> List.of(texts.description(), texts.places()));

    private final String field;
    private final float lengthNorm;
    private final Function<Texts, List<String>> reader;

    Part(String field, float lengthNorm, Function<Texts, List<String>> reader) {
        this.field = field;
        this.lengthNorm = lengthNorm;
        this.reader = reader;
    }

    /** The field of its words, all languages together. */
    String field() {
        return field;
    }

    /** How much longer texts count less (BM25 {@code b}), 0 to 1. */
    float lengthNorm() {
        return lengthNorm;
    }

    List<String> of(Texts texts) {
        return reader.apply(texts);
    }
}
