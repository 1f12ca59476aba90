package ma.cmsm.web.office;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
