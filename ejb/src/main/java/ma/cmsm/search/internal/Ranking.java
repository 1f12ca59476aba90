package ma.cmsm.search.internal;

import java.util.Optional;
import ma.cmsm.search.SearchRequest;

/**
 * The score: what the words are worth, how fresh it is, how near and how open. Those for others
 * only come last. Without words and conditions there is nothing to be relevant to: then the name
 * orders.
 */
final class Ranking {

    /** So little that nothing else can be less. */
    private static final float LAST = 1e-6f;

    private final DirectorySearcher searcher;
    private final Question question;
    private final Answer answer;
    private final Conditions conditions;
    private final Worth worth;

    Ranking(
            DirectorySearcher searcher,
            Question question,
            Answer answer,
            Conditions conditions,
            Worth worth) {
        this.searcher = searcher;
        this.question = question;
        this.answer = answer;
        this.conditions = conditions;
        this.worth = worth;
    }

    TopDocuments.Scorer scorer(SearchRequest.Sort sort) {
        if (sort == SearchRequest.Sort.NAME || question.isEmpty() && conditions.isEmpty()) {
            return (segment, doc) -> 0;
        }
        Optional<Matches> others = ForOthers.of(question, searcher);
        if (conditions.isEmpty() && others.isEmpty()) {
            return this::words;
        }
        return (segment, doc) -> {
            float score = words(segment, doc) * conditions.worth(segment, doc);
            boolean last = others.isPresent() && others.get().segments()[segment].get(doc);
            return last ? score * LAST : score;
        };
    }

    private float words(int segment, int doc) {
        SegmentColumns columns = searcher.segment(segment).columns();
        return question.isEmpty()
                ? worth.freshness(columns.checked(doc))
                : worth.of(answer.scores().get(segment), columns, doc);
    }
}
