package ma.cmsm.search.internal;

import java.util.Optional;
import ma.cmsm.search.Explanation.Factors;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.internal.TopDocuments.Scorer;
import ma.cmsm.search.internal.TopDocuments.Scorers;

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
    private final Optional<Matches> others;
    private final Optional<Matches> elsewhere;

    Ranking(
            DirectorySearcher searcher,
            Question question,
            Answer answer,
            Conditions conditions,
            Worth worth,
            Optional<Matches> elsewhere) {
        this.searcher = searcher;
        this.question = question;
        this.answer = answer;
        this.conditions = conditions;
        this.worth = worth;
        this.others = ForOthers.of(question, searcher);
        this.elsewhere = elsewhere;
    }

    Scorers scorers(SearchRequest.Sort sort) {
        if (sort == SearchRequest.Sort.NAME || hasNothingToBeRelevantTo()) {
            return segment -> doc -> 0;
        }
        if (conditions.isEmpty() && others.isEmpty() && elsewhere.isEmpty()) {
            return this::words;
        }
        return segment -> {
            Scorer words = words(segment);
            return doc ->
                    words.score(doc)
                            * (distance(segment, doc) * conditions.openness(segment, doc))
                            * last(segment, doc);
        };
    }

    private boolean hasNothingToBeRelevantTo() {
        return question.isEmpty() && conditions.isEmpty();
    }

    private Scorer words(int segment) {
        SegmentColumns columns = searcher.segment(segment).columns();
        if (question.isEmpty()) {
            return doc -> worth.freshness(columns.checked(doc));
        }
        SegmentScores scores = answer.scores().get(segment);
        return doc -> worth.of(scores, columns, doc);
    }

    /** From where was asked, or from home when nobody asked from anywhere. */
    private float distance(int segment, int doc) {
        return elsewhere.isPresent() && elsewhere.get().segments()[segment].get(doc)
                ? worth.elsewhere()
                : conditions.distance(segment, doc);
    }

    private float last(int segment, int doc) {
        return others.isPresent() && others.get().segments()[segment].get(doc) ? LAST : 1;
    }

    /** What the score of relevance is the product of. */
    Factors factors(int segment, int doc) {
        float freshness = worth.freshness(searcher.segment(segment).columns().checked(doc));
        float distance = distance(segment, doc);
        float openness = conditions.openness(segment, doc);
        float last = last(segment, doc);
        if (question.isEmpty()) {
            float words = hasNothingToBeRelevantTo() ? 0 : 1;
            return new Factors(words, 1, 1, freshness, distance, openness, last);
        }
        SegmentScores scores = answer.scores().get(segment);
        int number = scores.number(doc);
        return new Factors(
                scores.total(number),
                worth.completeness(scores, number),
                worth.boost(scores, number),
                freshness,
                distance,
                openness,
                last);
    }
}
