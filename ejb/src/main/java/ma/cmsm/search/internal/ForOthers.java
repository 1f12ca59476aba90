package ma.cmsm.search.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.QueryWord.Meaning;
import org.apache.lucene.util.FixedBitSet;

/**
 * Those that are for nobody but others than a question speaks of: they are found, and come last. A
 * filter needs no such rule, it leaves them out.
 */
final class ForOthers {

    /** What points to somebody less than this may mean nobody. */
    private static final float CLEARLY_MEANT = 0.9f;

    private ForOthers() {}

    /** Empty when the question speaks of nobody. */
    static Optional<Matches> of(Question question, DirectorySearcher searcher) {
        Matches others = null;
        for (Map.Entry<String, Set<String>> asked : asked(question).entrySet()) {
            Matches exclusive = searcher.none();
            searcher.addCarriers("", IndexSchema.exclusive(asked.getKey()), exclusive);
            Matches meant = searcher.none();
            asked.getValue().forEach(code -> searcher.addCarriers(asked.getKey(), code, meant));
            Matches here = without(exclusive, meant);
            others = others == null ? here : others.or(here);
        }
        return Optional.ofNullable(others);
    }

    private static Map<String, Set<String>> asked(Question question) {
        Map<String, Set<String>> asked = new HashMap<>();
        for (QueryWord word : question.words()) {
            if (word.role() == FacetRole.QUALIFIER) {
                for (Meaning meaning : word.meanings()) {
                    if (meaning.sense().weight() >= CLEARLY_MEANT) {
                        asked.computeIfAbsent(meaning.sense().facet(), any -> new HashSet<>())
                                .add(meaning.sense().code());
                    }
                }
            }
        }
        return asked;
    }

    private static Matches without(Matches all, Matches those) {
        FixedBitSet[] segments = all.segments();
        for (int i = 0; i < segments.length; i++) {
            segments[i].andNot(those.segments()[i]);
        }
        return all;
    }
}
