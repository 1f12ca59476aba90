package ma.cmsm.search.internal;

import java.util.List;
import ma.cmsm.search.FacetRole;

/**
 * What was typed, understood.
 *
 * @param words that say something, in their order
 * @param emptyWords that say nothing; looked for only when there is nothing else
 * @param reading what was read instead of what was typed; empty when it was taken as it stands
 */
record Question(List<QueryWord> words, List<QueryWord> emptyWords, String reading) {

    boolean isEmpty() {
        return words.isEmpty() && emptyWords.isEmpty();
    }

    /** The words of which something must be found. */
    List<QueryWord> needed() {
        List<QueryWord> subjects =
                words.stream().filter(word -> word.role() == FacetRole.SUBJECT).toList();
        return !subjects.isEmpty() ? subjects : words.isEmpty() ? emptyWords : words;
    }
}
