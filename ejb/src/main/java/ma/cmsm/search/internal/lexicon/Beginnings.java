package ma.cmsm.search.internal.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import ma.cmsm.search.internal.text.Token;

/** The terms of a lexicon in the order of the alphabet, each from every word of it on. */
final class Beginnings {

    /** More are not looked at: whoever typed one letter will type another. */
    private static final int MOST = 400;

    private static final int MOST_WORDS = 8;

    private record Entry(String from, Term term) {}

    private final List<Entry> entries = new ArrayList<>();

    Beginnings(List<Term> terms) {
        for (Term term : terms) {
            List<String> words =
                    Token.all(term.text(), MOST_WORDS).stream().map(Token::folded).toList();
            for (int first = 0; first < words.size(); first++) {
                String from =
                        words.subList(first, words.size()).stream()
                                .collect(Collectors.joining(" "));
                entries.add(new Entry(from, term));
            }
        }
        entries.sort(Comparator.comparing(Entry::from));
    }

    List<Term> of(String folded) {
        List<Term> found = new ArrayList<>();
        for (int at = first(folded); at < entries.size() && found.size() < MOST; at++) {
            if (!entries.get(at).from().startsWith(folded)) {
                break;
            }
            found.add(entries.get(at).term());
        }
        return found;
    }

    /** The place of the first entry that is not before it. */
    private int first(String folded) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).from().compareTo(folded) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
