package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Marks;
import ma.cmsm.search.internal.lexicon.Sense;
import ma.cmsm.search.internal.lexicon.Topic;
import ma.cmsm.search.internal.text.Token;

/**
 * One word of a question with all that says it: terms of the index, codes it points to, groups of
 * words of equal meaning. A word of a phrase has its share of what the phrase means.
 */
final class QueryWord {

    /**
     * Something it means.
     *
     * @param share of the word in the phrase that means it, 1 when it is alone
     */
    record Meaning(Sense sense, Topic topic, float share) {}

    /** Other words for it, with its share in the phrase they stand for. */
    record Synonyms(Topic group, float share) {}

    private static final float CLEARLY_MEANT = 0.9f;

    private final Token token;
    private final float trust;
    private final List<QueryTerm> terms;
    private final List<Meaning> meanings = new ArrayList<>();
    private final List<Synonyms> synonyms = new ArrayList<>();
    private FacetRole role = FacetRole.SUBJECT;

    /**
     * @param trust how sure it is that this word was meant, at most 1
     */
    QueryWord(Token token, float trust, List<QueryTerm> terms) {
        this.token = token;
        this.trust = trust;
        this.terms = terms;
    }

    Token token() {
        return token;
    }

    float trust() {
        return trust;
    }

    List<QueryTerm> terms() {
        return terms;
    }

    List<Meaning> meanings() {
        return meanings;
    }

    List<Synonyms> synonyms() {
        return synonyms;
    }

    /** Whether it means what it does together with others only. */
    boolean isOfPhrase() {
        return meanings.stream().anyMatch(meaning -> meaning.share() < 1);
    }

    FacetRole role() {
        return role;
    }

    void play(FacetRole asked) {
        role = asked;
    }

    /** Adds what it looks like in a text: itself, and each single word for the same. */
    void addMarks(Lexicon lexicon, List<Set<String>> marks) {
        marks.add(Marks.of(token));
        synonyms.forEach(each -> marks.add(lexicon.marks(each.group())));
        meanings.stream()
                .filter(meaning -> isClear(meaning.sense()))
                .forEach(meaning -> marks.add(lexicon.marks(meaning.topic())));
    }

    List<Sense> clearlyMeant() {
        return meanings.stream().map(Meaning::sense).filter(QueryWord::isClear).toList();
    }

    private static boolean isClear(Sense sense) {
        return sense.weight() >= CLEARLY_MEANT;
    }

    /** Whether anything at all may be found by it. */
    boolean isKnown() {
        return !terms.isEmpty() || !meanings.isEmpty() || !synonyms.isEmpty();
    }
}
