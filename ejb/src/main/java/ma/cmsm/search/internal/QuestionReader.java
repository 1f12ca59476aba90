package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.search.internal.Corrector.Correction;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Sense;
import ma.cmsm.search.internal.lexicon.Topic;
import ma.cmsm.search.internal.text.Token;
import org.apache.lucene.search.IndexSearcher;

/**
 * From what was typed to what is asked of the index.
 *
 * <p>What a visitor types is words and never syntax, and nobody asks for its language. Words nobody
 * knows are corrected; then the longest phrases the lexicon has are found, and say what is meant.
 */
final class QuestionReader {

    /** More than any question; the rest of a pasted page is not read. UTF-16 units. */
    static final int LONGEST = 2_000;

    /** More words than these are not looked for. */
    static final int MOST_WORDS = 32;

    private final Lexicon lexicon;
    private final TermLookup lookup;
    private final Corrector corrector;
    private boolean corrected;

    QuestionReader(Lexicon lexicon, IndexSearcher searcher) {
        this.lexicon = lexicon;
        this.lookup = new TermLookup(searcher);
        this.corrector = new Corrector(lexicon, searcher, lookup);
    }

    Question read(String typed) throws IOException {
        String cut = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<QueryWord> words = new ArrayList<>();
        List<QueryWord> emptyWords = new ArrayList<>();
        for (Token token : distinct(Token.all(cut, MOST_WORDS))) {
            if (lexicon.isStopWord(token)) {
                emptyWords.add(new QueryWord(token, 1, lookup.find(token)));
            } else {
                addWord(token, words, emptyWords);
            }
        }
        addMeanings(words, emptyWords);
        if (words.isEmpty()) {
            addMeanings(emptyWords, List.of());
        }
        return new Question(words, emptyWords, Called.of(cut), corrected ? reading(words) : "");
    }

    private static List<Token> distinct(List<Token> tokens) {
        return tokens.stream()
                .collect(
                        Collectors.toMap(
                                Token::folded,
                                token -> token,
                                (one, same) -> one,
                                java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private void addWord(Token token, List<QueryWord> words, List<QueryWord> emptyWords)
            throws IOException {
        List<QueryTerm> terms = lookup.find(token);
        if (!terms.isEmpty() || lexicon.knows(token)) {
            words.add(new QueryWord(token, 1, terms));
            return;
        }
        Optional<Correction> meant = corrector.correct(token);
        if (meant.isEmpty()) {
            words.add(new QueryWord(token, 1, terms));
            return;
        }
        corrected = true;
        for (Token word : meant.get().words()) {
            boolean empty = lexicon.isStopWord(word);
            (empty ? emptyWords : words)
                    .add(new QueryWord(word, meant.get().trust(), lookup.find(word)));
        }
    }

    private String reading(List<QueryWord> words) {
        return words.stream().map(this::written).collect(Collectors.joining(" "));
    }

    private String written(QueryWord word) {
        String written = word.token().written();
        return word.trust() < 1 ? lexicon.written(written) : written;
    }

    /** The longest phrase from each word on; what lies within a longer one is no phrase. */
    private void addMeanings(List<QueryWord> words, List<QueryWord> besides) {
        Set<String> seeking =
                besides.stream().map(word -> word.token().folded()).collect(Collectors.toSet());
        Understanding understanding = new Understanding(lexicon);
        int covered = 0;
        for (int start = 0; start < words.size(); start++) {
            int most = Math.min(Lexicon.LONGEST_PHRASE, words.size() - start);
            for (int length = most; length > 0 && start + length > covered; length--) {
                if (addPhrase(words.subList(start, start + length), seeking, understanding)) {
                    covered = start + length;
                    break;
                }
            }
        }
        understanding.settle();
    }

    private boolean addPhrase(
            List<QueryWord> phrase, Set<String> seeking, Understanding understanding) {
        List<Token> tokens = phrase.stream().map(QueryWord::token).toList();
        List<Sense> senses = lexicon.senses(tokens, seeking);
        List<Topic> groups = lexicon.groups(tokens);
        if (senses.isEmpty() && !groups.isEmpty()) {
            senses = lexicon.sensesOfSynonyms(tokens);
        }
        if (senses.isEmpty()) {
            senses = lexicon.sensesHeard(tokens);
        }
        boolean part = senses.isEmpty() && tokens.size() == 1;
        if (part) {
            senses = lexicon.sensesOfPart(tokens.get(0));
        }
        if (senses.isEmpty() && groups.isEmpty()) {
            return false;
        }
        understanding.add(phrase, senses, groups, part);
        return true;
    }
}
