package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.lexicon.DarijaVerbs;
import ma.cmsm.search.internal.lexicon.Guess;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Phonetics;
import ma.cmsm.search.internal.lexicon.Sense;
import ma.cmsm.search.internal.text.Token;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * Finds the word that was meant by one that nobody knows. Only such words are touched, so what is
 * exact always wins; numbers, short words and what looks like an acronym are left as they are.
 */
final class Corrector {

    /**
     * What was meant.
     *
     * @param words one, or two that were written together
     * @param trust how sure that is, at most 1
     */
    record Correction(List<Token> words, float trust) {}

    private static final float WITHOUT_ARTICLE = 0.95f;
    private static final float SAME_SOUND = 0.8f;
    private static final float SAME_SHORT_SOUND = 0.7f;

    /** Letters that French writes more or less for the same sound. */
    private static final int MOST_UNHEARD = 3;

    private static final float FORM = 0.8f;
    private static final float FORM_HEARD = 0.6f;

    /** Fewer consonants are left of too many words when a word is taken apart. */
    private static final int LEAST_HEARD = 4;

    /** Each costs, and what is shortest says least. */
    private static final int MOST_HEARD = 12;

    private static final float PARTED = 0.85f;
    private static final float BEGINNING = 0.6f;

    /** What a slip takes from the trust. */
    private static final float SLIP = 0.2f;

    /** Each costs; a question of which more is unknown is not one. */
    private static final int MOST_CORRECTIONS = 5;

    /** Longer words are no words. */
    private static final int LONGEST = 28;

    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int LONGEST_ACRONYM = 5;
    private static final int SHORTEST_PART = 3;

    /**
     * In a word of four letters only the likeliest slips are forgiven: any other is another word.
     */
    private static final float OF_SHORTEST = 0.6f;

    /** Articles and one-letter words that Moroccan Arabic writes together with the next word. */
    private static final List<String> LATIN_PREFIXES = List.of("l", "el", "al", "f", "d", "b", "w");

    private static final List<String> ARABIC_PREFIXES =
            List.of("فال", "دال", "بال", "عال", "هاد", "ال", "لل", "ف", "د", "ب", "ل", "و", "ك");

    private final Lexicon lexicon;
    private final IndexSearcher searcher;
    private final TermLookup lookup;
    private int corrections;

    Corrector(Lexicon lexicon, IndexSearcher searcher, TermLookup lookup) {
        this.lexicon = lexicon;
        this.searcher = searcher;
        this.lookup = lookup;
    }

    /** Empty when it may be what was meant, or nothing better is known. */
    Optional<Correction> correct(Token word) throws IOException {
        if (corrections++ >= MOST_CORRECTIONS || word.folded().length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Correction> bare = withoutPrefix(word);
        if (bare.isPresent()) {
            return bare;
        }
        if (word.folded().length() < SHORTEST || isAcronym(word)) {
            return sounds(word);
        }
        if (word.hasDigit()) {
            return looksArabizi(word) ? heard(word) : Optional.empty();
        }
        Optional<Correction> spelled = spelledVerb(word);
        if (spelled.isPresent()) {
            return spelled;
        }
        Optional<Guess> near = near(word);
        if (near.isPresent() && near.get().cost() <= most(word)) {
            return near.map(Corrector::meant);
        }
        Optional<Correction> found = heardInFrench(word).or(() -> verb(word));
        if (found.isEmpty()) {
            found = sounds(word);
        }
        if (word.folded().length() == SHORTEST) {
            return found;
        }
        if (found.isEmpty()) {
            found = near.map(Corrector::meant);
        }
        if (found.isEmpty()) {
            found = parted(word);
        }
        return found.isPresent() ? found : begun(word);
    }

    private Optional<Correction> heard(Token word) {
        Optional<Correction> verb = spelledVerb(word).or(() -> verb(word));
        return verb.isPresent() ? verb : sounds(word);
    }

    /** A form of a word the lexicon spells so: {@code makaykhlesnich} of {@code khlesni}. */
    private Optional<Correction> spelledVerb(Token word) {
        return DarijaVerbs.bare(word.folded()).stream()
                .filter(lexicon::spells)
                .map(Token::of)
                .filter(this::isTelling)
                .findFirst()
                .map(bare -> new Correction(List.of(bare), FORM));
    }

    /** The same, of one that sounds so; also of those it lists as I do it. */
    private Optional<Correction> verb(Token word) {
        String person = word.isArabic() ? "ن" : "n";
        return DarijaVerbs.bare(word.folded()).stream()
                .limit(MOST_HEARD)
                .flatMap(bare -> Stream.of(bare, person + bare))
                .filter(bare -> Phonetics.key(bare).length() >= LEAST_HEARD)
                .flatMap(bare -> lexicon.soundingLike(bare).stream().filter(o -> mayBe(bare, o)))
                .map(Token::of)
                .filter(this::isTelling)
                .findFirst()
                .map(bare -> new Correction(List.of(bare), FORM_HEARD));
    }

    private static float most(Token word) {
        return word.folded().length() == SHORTEST ? OF_SHORTEST : 1;
    }

    private static Correction meant(Guess guess) {
        float trust = 1 - SLIP * Math.max(1, guess.cost());
        return new Correction(List.of(Token.of(guess.word())), trust);
    }

    private static boolean isAcronym(Token word) {
        String written = word.written();
        return written.length() <= LONGEST_ACRONYM
                && written.equals(written.toUpperCase(java.util.Locale.ROOT))
                && !word.isArabic();
    }

    /** Digits stand for letters inside a word only: not in numbers, nor in names of laws. */
    private static boolean looksArabizi(Token word) {
        String folded = word.folded();
        return folded.chars().filter(Character::isLetter).count() >= 2
                && folded.chars()
                        .filter(Character::isDigit)
                        .allMatch(d -> "2356789".indexOf(d) >= 0);
    }

    private Optional<Correction> withoutPrefix(Token word) {
        String folded = word.folded();
        for (String prefix : word.isArabic() ? ARABIC_PREFIXES : LATIN_PREFIXES) {
            if (folded.startsWith(prefix) && folded.length() >= prefix.length() + SHORTEST_PART) {
                Token bare = Token.of(folded.substring(prefix.length()));
                if (lexicon.spells(bare.folded())) {
                    return Optional.of(new Correction(List.of(bare), WITHOUT_ARTICLE));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * One that is spelled by ear: {@code ekol} for {@code école}; also with the article before it,
     * as {@code lopital}.
     */
    private Optional<Correction> heardInFrench(Token word) {
        String folded = word.folded();
        return Stream.of(folded, folded.startsWith("l") ? folded.substring(1) : folded)
                .flatMap(heard -> lexicon.heardInFrench(heard).stream())
                .filter(other -> Math.abs(other.length() - folded.length()) <= MOST_UNHEARD)
                .map(Token::of)
                .min(Comparator.comparing(other -> isTelling(other) ? 0 : 1))
                .map(meant -> new Correction(List.of(meant), SAME_SOUND));
    }

    /** The likeliest of the words that sound so: the one spelled most alike. */
    private Optional<Correction> sounds(Token word) {
        String folded = word.folded();
        List<String> alike = new ArrayList<>(lexicon.soundingLike(folded));
        for (String prefix : word.isArabic() ? ARABIC_PREFIXES : LATIN_PREFIXES) {
            if (folded.startsWith(prefix) && folded.length() > prefix.length() + SHORTEST_PART) {
                alike.addAll(lexicon.soundingLike(folded.substring(prefix.length())));
            }
        }
        alike.removeIf(other -> !mayBe(folded, other));
        return alike.stream()
                .map(Token::of)
                .min(Comparator.comparing(other -> unlikeliness(word, other)))
                .map(meant -> new Correction(List.of(meant), trust(folded)));
    }

    /**
     * What has the long vowels that were written first, then what says what is needed, then what is
     * written in the same letters.
     */
    private int unlikeliness(Token word, Token other) {
        boolean sameVowels = Phonetics.hasVowelsOf(word.folded(), other.folded());
        List<Sense> senses = lexicon.senses(List.of(other));
        boolean need =
                senses.stream().anyMatch(sense -> lexicon.role(sense.facet()) == FacetRole.SUBJECT);
        boolean sameLetters = word.isArabic() == other.isArabic();
        return (sameVowels ? 0 : 8) + (need ? 0 : senses.isEmpty() ? 4 : 2) + (sameLetters ? 0 : 1);
    }

    /** Few consonants are those of many words. */
    private static float trust(String folded) {
        return Phonetics.key(folded).length() > Phonetics.SHORTEST ? SAME_SOUND : SAME_SHORT_SOUND;
    }

    /** In the same letters a word begins alike and is about as long; other letters hide more. */
    private static boolean mayBe(String typed, String other) {
        boolean sameLetters = other.charAt(0) < '\u0600' == typed.charAt(0) < '\u0600';
        int longer = Math.abs(other.length() - typed.length());
        return sameLetters
                ? longer <= 2 && other.charAt(0) == typed.charAt(0)
                : other.length() * 2 >= typed.length();
    }

    private boolean isTelling(Token word) {
        return !lexicon.senses(List.of(word)).isEmpty();
    }

    private Optional<Guess> near(Token word) throws IOException {
        Optional<Guess> best = Optional.empty();
        for (Guess guess : lexicon.near(word.folded())) {
            boolean first = best.isEmpty();
            boolean asNear = !first && guess.cost() <= best.get().cost();
            if (first
                    || asNear
                            && !isTelling(Token.of(best.get().word()))
                            && isTelling(Token.of(guess.word()))) {
                best = Optional.of(guess);
            }
        }
        if (best.isPresent() && best.get().cost() <= 1) {
            return best;
        }
        Optional<Guess> indexed = nearInIndex(word);
        boolean nearer =
                indexed.isPresent() && (best.isEmpty() || indexed.get().cost() < best.get().cost());
        return nearer ? indexed : best;
    }

    /** One automaton for all fields: to make it costs more than to go through them. */
    private Optional<Guess> nearInIndex(Token word) throws IOException {
        String folded = word.folded();
        int slips = folded.length() >= LONG ? 2 : 1;
        CompiledAutomaton near = FuzzyQuery.getFuzzyAutomaton(folded, slips, 1, true);
        Guess best = null;
        for (Part part : Part.values()) {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), part.field());
            if (terms == null) {
                continue;
            }
            TermsEnum matching = near.getTermsEnum(terms);
            for (BytesRef term = matching.next(); term != null; term = matching.next()) {
                Guess guess = Guess.of(folded, term.utf8ToString(), slips);
                boolean better = best == null || guess.cost() < best.cost();
                if (better && lookup.isThere(part.field(), term)) {
                    best = guess;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Two words written together. */
    private Optional<Correction> parted(Token word) throws IOException {
        String folded = word.folded();
        for (int at = folded.length() - SHORTEST_PART; at >= SHORTEST_PART; at--) {
            Token first = Token.of(folded.substring(0, at));
            Token second = Token.of(folded.substring(at));
            if (isWord(first) && isWord(second)) {
                return Optional.of(new Correction(List.of(first, second), PARTED));
            }
        }
        return partedByEmptyWord(folded);
    }

    /** {@code titredesejour}. */
    private Optional<Correction> partedByEmptyWord(String folded) throws IOException {
        for (int at = folded.length() - SHORTEST; at >= SHORTEST; at--) {
            for (String between : List.of("de", "du", "des", "la", "le", "d", "l", "of")) {
                int second = at + between.length();
                if (folded.startsWith(between, at) && second <= folded.length() - SHORTEST) {
                    Token first = Token.of(folded.substring(0, at));
                    Token last = Token.of(folded.substring(second));
                    if (isWord(first) && isWord(last)) {
                        return Optional.of(new Correction(List.of(first, last), PARTED));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private boolean isWord(Token word) throws IOException {
        return lexicon.spells(word.folded())
                || lexicon.isStopWord(word)
                || word.folded().length() >= SHORTEST && !lookup.find(word).isEmpty();
    }

    private Optional<Correction> begun(Token word) {
        return lexicon.beginningWith(word.folded()).stream()
                .findFirst()
                .map(whole -> new Correction(List.of(Token.of(whole)), BEGINNING));
    }
}
