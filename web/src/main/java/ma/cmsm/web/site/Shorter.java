package ma.cmsm.web.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** A question that found nothing, without what may have been too much in it. */
final class Shorter {

    /** Each word left out is one more search. */
    private static final int MOST_WORDS = 6;

    private Shorter() {}

    /**
     * The question without the words nobody knows; or without the one word that hides most.
     *
     * @param unknown words of it that nobody knows
     * @param found how many services a question finds
     * @return empty when nothing shorter finds anything
     */
    static Optional<SearchAddress> of(
            SearchAddress asked, List<String> unknown, ToLongFunction<SearchAddress> found) {
        List<String> words = List.of(asked.words().split("\\s+"));
        List<String> known =
                words.stream().filter(word -> unknown.stream().noneMatch(word::contains)).toList();
        List<SearchAddress> shorter =
                known.isEmpty() || known.size() == words.size()
                        ? eachLeftOut(asked, words)
                        : List.of(asked.asking(String.join(" ", known)));
        return shorter.stream()
                .map(each -> Map.entry(each, found.applyAsLong(each)))
                .filter(each -> each.getValue() > 0)
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }

    private static List<SearchAddress> eachLeftOut(SearchAddress asked, List<String> words) {
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return List.of();
        }
        return IntStream.range(0, words.size())
                .mapToObj(
                        left -> {
                            List<String> rest = new ArrayList<>(words);
                            rest.remove(left);
                            return asked.asking(String.join(" ", rest));
                        })
                .toList();
    }
}
