package ma.cmsm.search.internal.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import ma.cmsm.search.internal.text.Token;

/** The terms of a lexicon in the order of the alphabet, each from every word of it on. */
final class Beginnings {

    private static final int MOST_WORDS = 8;

    /** Behind every letter that a folded word may go on with. */
    private static final char LAST = Character.MAX_VALUE;

    private record Entry(String from, Begun begun) {}

    private final List<String> froms;
    private final List<Begun> terms;

    Beginnings(List<Term> all) {
        List<Entry> entries = new ArrayList<>();
        for (Term term : all) {
            List<String> words =
                    Token.all(term.text(), MOST_WORDS).stream().map(Token::folded).toList();
            for (int first = 0; first < words.size(); first++) {
                String from =
                        words.subList(first, words.size()).stream()
                                .collect(Collectors.joining(" "));
                entries.add(new Entry(from, new Begun(term, first == 0)));
            }
        }
        entries.sort(Comparator.comparing(Entry::from));
        froms = entries.stream().map(Entry::from).toList();
        terms = entries.stream().map(Entry::begun).toList();
    }

    List<Begun> of(String folded) {
        return terms.subList(first(folded), first(folded + LAST));
    }

    /** The place of the first entry that is not before it. */
    private int first(String folded) {
        int low = 0;
        int high = froms.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (froms.get(middle).compareTo(folded) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
