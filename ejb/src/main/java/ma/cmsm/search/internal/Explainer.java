package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.cmsm.search.Explanation.Heard;
import ma.cmsm.search.Explanation.SameMeaning;
import ma.cmsm.search.internal.QueryWord.Meaning;
import ma.cmsm.search.internal.QueryWord.Synonyms;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Sense;
import ma.cmsm.search.internal.lexicon.Topic;
import ma.cmsm.search.internal.text.Token;

/** Says which phrases of a question the lexicon knew, and what it made of them. */
final class Explainer {

    /** Terms named of each code: one or two are the rule, a word of phrases may be in hundreds. */
    private static final int MOST_TERMS = 10;

    private final Lexicon lexicon;
    private final List<QueryWord> words;

    /** Topics to the first word that no phrase with them covers any more. */
    private final Map<String, Integer> covered = new HashMap<>();

    Explainer(Lexicon lexicon, Question question) {
        this.lexicon = lexicon;
        this.words = question.words().isEmpty() ? question.emptyWords() : question.words();
    }

    List<Heard> heard() {
        List<Heard> heard = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            List<Heard> here = new ArrayList<>();
            for (Meaning meaning : words.get(at).meanings()) {
                if (begins(meaning.topic(), at, meaning.share())) {
                    here.add(heard(phrase(at, meaning.share()), meaning.sense()));
                }
            }
            here.sort(Comparator.comparing(each -> -each.weight()));
            heard.addAll(here);
        }
        return heard;
    }

    List<SameMeaning> synonyms() {
        List<SameMeaning> same = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            for (Synonyms synonyms : words.get(at).synonyms()) {
                if (begins(synonyms.group(), at, synonyms.share())) {
                    List<String> forms =
                            synonyms.group().phrases().stream().map(Topic.Phrase::text).toList();
                    same.add(new SameMeaning(text(phrase(at, synonyms.share())), forms));
                }
            }
        }
        return same;
    }

    /** Each word of a phrase has all that the phrase means; it is told of the first. */
    private boolean begins(Topic topic, int at, float share) {
        if (at < covered.getOrDefault(topic.name(), 0)) {
            return false;
        }
        covered.put(topic.name(), at + length(share));
        return true;
    }

    private static int length(float share) {
        return Math.round(1 / share);
    }

    private List<Token> phrase(int at, float share) {
        int end = Math.min(words.size(), at + length(share));
        return words.subList(at, end).stream().map(QueryWord::token).toList();
    }

    private Heard heard(List<Token> phrase, Sense sense) {
        List<String> terms = lexicon.saying(sense, phrase);
        return new Heard(
                text(phrase),
                sense.facet(),
                sense.code(),
                lexicon.role(sense.facet()),
                sense.weight(),
                terms.subList(0, Math.min(MOST_TERMS, terms.size())));
    }

    private static String text(List<Token> phrase) {
        return phrase.stream().map(Token::written).collect(Collectors.joining(" "));
    }
}
