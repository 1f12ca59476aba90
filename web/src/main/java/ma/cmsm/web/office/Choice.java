package ma.cmsm.web.office;

import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.web.words.Words;

/** Something to choose from a list in a filter. */
public record Choice(String value, String label, boolean chosen) {

    /** What a parameter chooses; empty when it is nothing on the list. */
    public static <E extends Enum<E>> Optional<E> of(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /**
     * Codes with their words, in the order of these; one that was asked for and has none is there
     * too, as it was asked for.
     *
     * @param keys what the keys of the words begin with
     * @param chosen code; empty for none
     */
    public static List<Choice> byWords(
            Collection<String> codes, String keys, String chosen, Words words) {
        Set<String> all = new LinkedHashSet<>(codes);
        if (!chosen.isEmpty()) {
            all.add(chosen);
        }
        Collator order = Collator.getInstance(Locale.forLanguageTag(words.language().getTag()));
        return all.stream()
                .map(code -> new Choice(code, label(keys, code, words), code.equals(chosen)))
                .sorted(Comparator.comparing(Choice::label, order))
                .toList();
    }

    private static String label(String keys, String code, Words words) {
        return words.containsKey(keys + code) ? words.get(keys + code) : code;
    }

    /**
     * All of them with their words.
     *
     * @param keys what the keys of the words begin with
     */
    public static <E extends Enum<E>> List<Choice> all(
            List<E> all, String keys, Optional<E> chosen, Words words) {
        return all.stream()
                .map(
                        each ->
                                new Choice(
                                        each.name(),
                                        words.get(keys + each.name()),
                                        chosen.filter(each::equals).isPresent()))
                .toList();
    }
}
