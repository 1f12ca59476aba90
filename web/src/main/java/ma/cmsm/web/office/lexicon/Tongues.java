package ma.cmsm.web.office.lexicon;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.web.office.Choice;
import ma.cmsm.web.words.Words;

/** Languages that words are written in. */
final class Tongues {

    /** The last one is none: that of names, such as those of places. */
    private static final List<String> ALL = List.of("fr", "ar", "en", "ary", "es", "ber", "");

    /** Stands in an address for no language: what is empty there asks for any. */
    private static final String NONE = "none";

    private Tongues() {}

    /** All of them, as parts of an address. */
    static List<Choice> filter(String chosen, Words words) {
        return ALL.stream()
                .map(tag -> tag.isEmpty() ? NONE : tag)
                .map(tag -> new Choice(tag, name(tag, words), tag.equals(chosen)))
                .toList();
    }

    /** The tags that such a part lets through; none stands for all. */
    static Set<String> chosen(String part) {
        if (part.isEmpty()) {
            return Set.of();
        }
        return Set.of(part.equals(NONE) ? "" : part);
    }

    /** All of them, and the one chosen even when it is another. */
    static List<Choice> choices(String chosen, Words words) {
        return Stream.concat(ALL.stream(), Stream.of(chosen))
                .distinct()
                .map(tag -> new Choice(tag, name(tag, words), tag.equals(chosen)))
                .toList();
    }

    static String name(String tag, Words words) {
        String key = "office_lexicon.language." + (tag.isEmpty() ? NONE : tag);
        return words.containsKey(key) ? words.get(key) : words.language().nameOf(tag);
    }
}
