package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * What was typed, as words of the index.
 *
 * @param telling each must be found
 * @param stopWords asked for only when there is nothing else, and then any will do
 */
record ParsedQuery(List<QueryWord> telling, List<QueryWord> stopWords) {

    /** A stop word may order what the telling words found, no more. */
    private static final float STOP_WORD = 0.1f;

    boolean isEmpty() {
        return telling.isEmpty() && stopWords.isEmpty();
    }

    /** Adds nothing to {@code among}; takes away what does not match. */
    Matches matches(Matches among, IndexSearcher searcher) throws IOException {
        if (telling.isEmpty()) {
            return anyStopWord(searcher).and(among);
        }
        Matches left = among.copy();
        for (QueryWord word : telling) {
            left.and(word.matches(searcher));
        }
        return left;
    }

    private Matches anyStopWord(IndexSearcher searcher) throws IOException {
        Matches any = stopWords.get(0).matches(searcher);
        for (QueryWord word : stopWords.subList(1, stopWords.size())) {
            any.or(word.matches(searcher));
        }
        return any;
    }

    /** Scores what {@link #matches} found. */
    Query ranking() {
        if (telling.size() == 1 && stopWords.isEmpty()) {
            return telling.get(0).ranking();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        telling.forEach(word -> query.add(word.ranking(), Occur.MUST));
        float weight = telling.isEmpty() ? 1 : STOP_WORD;
        stopWords.stream()
                .filter(word -> !word.terms().isEmpty())
                .forEach(word -> query.add(new BoostQuery(word.ranking(), weight), Occur.SHOULD));
        return query.build();
    }
}
