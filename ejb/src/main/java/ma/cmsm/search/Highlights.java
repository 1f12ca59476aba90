package ma.cmsm.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.cmsm.search.internal.lexicon.Marks;
import ma.cmsm.search.internal.text.Language;
import ma.cmsm.search.internal.text.Token;
import ma.cmsm.search.internal.text.Words;

/** Finds in a text what a search found it by, in whichever language that is. */
public final class Highlights {

    /** Longer texts are not looked through to their end; UTF-16 units. */
    private static final int LONGEST = 10_000;

    /**
     * A part of a text to be marked.
     *
     * @param start of it, UTF-16 units
     * @param end behind it
     */
    public record Span(int start, int end) {}

    private final List<Set<String>> marks;

    /**
     * @param marks of {@link SearchResult.Reading#marked}
     */
    public Highlights(List<Set<String>> marks) {
        this.marks = marks;
    }

    /** The words of a text in a language that are to be marked, in their order. */
    public List<Span> in(String text, String language) {
        List<Span> spans = new ArrayList<>();
        if (!marks.isEmpty()) {
            String looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            Words.eachPlaced(
                    looked,
                    (word, start, end) -> {
                        if (Marks.has(marks, Token.of(word), Language.of(language))) {
                            spans.add(new Span(start, end));
                        }
                    });
        }
        return spans;
    }
}
