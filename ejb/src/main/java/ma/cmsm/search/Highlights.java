package ma.cmsm.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.search.internal.lexicon.MarkBeginnings;
import ma.cmsm.search.internal.lexicon.Marks;
import ma.cmsm.search.internal.text.Language;
import ma.cmsm.search.internal.text.Words;

/**
 * Finds in a text what a search found it by, in whichever language that is. Made for the texts of
 * one answer: it remembers their words, and is for one thread.
 */
public final class Highlights {

    /** Marks nothing. */
    public static final Highlights NONE = new Highlights(List.of());

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
    private final MarkBeginnings beginnings;
    private final Map<Language, Map<String, Boolean>> known = new EnumMap<>(Language.class);

    /**
     * @param marks of {@link SearchResult.Reading#marked}
     */
    public Highlights(List<Set<String>> marks) {
        this.marks = marks;
        this.beginnings = new MarkBeginnings(marks);
    }

    /** The words of a text in a language that are to be marked, in their order. */
    public List<Span> in(String text, String language) {
        List<Span> spans = new ArrayList<>();
        if (!marks.isEmpty()) {
            Language written = Language.of(language);
            Map<String, Boolean> words = known.computeIfAbsent(written, any -> new HashMap<>());
            String looked = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            Words.eachPlaced(
                    looked,
                    (word, start, end) -> {
                        if (beginnings.mayBegin(word)
                                && words.computeIfAbsent(
                                        word, any -> Marks.has(marks, any, written))) {
                            spans.add(new Span(start, end));
                        }
                    });
        }
        return spans;
    }
}
