package ma.cmsm.search.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.lexicon.LexiconData.Form;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import ma.cmsm.search.internal.lexicon.Topic.Phrase;
import ma.cmsm.search.internal.text.Language;
import ma.cmsm.search.internal.text.Token;

/**
 * What is known of words, ready to be asked: for any number of threads, and never changed; an edit
 * makes another one.
 */
public final class Lexicon {

    /** More words than these are no phrase. */
    public static final int LONGEST_PHRASE = 5;

    /** Of a word that is only ever part of phrases: how much it points where they do. */
    private static final float PART_OF_PHRASES = 0.6f;

    /** A letter, as that of x-ray, is part of too much. */
    private static final int SHORTEST_PART = 2;

    private static final float LEAST_SHARE = 0.3f;

    /** Of the one word that is left of a phrase when its verbs of seeking are not there. */
    private static final float WITHOUT_SEEKING = 0.45f;

    private final Senses senses = new Senses();
    private final StemmedSenses stemmedSenses = new StemmedSenses();
    private final HeardPhrases heard = new HeardPhrases();
    private final Senses parts = new Senses();
    private final Map<String, Set<Integer>> groupsByKey = new HashMap<>();
    private final List<Topic> groups = new ArrayList<>();
    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, Set<String>> marks = new ConcurrentHashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();
    private final Set<String> stopWords = new HashSet<>();
    private final CommonWords common = new CommonWords();
    private final Beginnings beginnings;
    private final Relations relations = Relations.shipped();
    private final SynonymSenses synonyms = new SynonymSenses(senses);

    private final Map<String, FacetRole> roles;
    private final Map<String, String> homes;

    public Lexicon(LexiconData data) {
        roles = data.roles();
        homes = data.homes();
        for (String word : data.stopWords()) {
            Token.all(word, LONGEST_PHRASE).forEach(token -> stopWords.add(token.folded()));
        }
        data.groups().forEach(this::addGroup);
        Map<String, Map<Sense, Float>> partsOf = new HashMap<>();
        for (Term term : data.terms()) {
            addTerm(term, partsOf);
        }
        partsOf.forEach(this::addParts);
        beginnings = new Beginnings(data.terms());
    }

    private void addGroup(List<Form> forms) {
        List<Phrase> phrases = new ArrayList<>();
        int number = groups.size();
        for (Form form : forms) {
            List<Token> words = phrase(form.text());
            if (!words.isEmpty()) {
                phrases.add(new Phrase(words, Language.OTHER, form.weight()));
                words.forEach(token -> vocabulary.add(token));
                common.add(words);
                for (String key : keys(words)) {
                    groupsByKey.computeIfAbsent(key, absent -> new HashSet<>(2)).add(number);
                }
            }
        }
        groups.add(new Topic("group " + number, List.copyOf(phrases)));
    }

    private void addTerm(Term term, Map<String, Map<Sense, Float>> partsOf) {
        List<Token> phrase = phrase(term.text());
        if (phrase.isEmpty()) {
            return;
        }
        Sense sense = new Sense(term.facet(), term.code(), term.weight());
        phrase.forEach(token -> vocabulary.add(token));
        if (role(term.facet()) != FacetRole.PLACE) {
            common.add(phrase);
        }
        Language language = Language.of(term.language());
        List<String> seeking = phrase.size() == 1 ? seeking(term.text()) : List.of();
        Sense alone = seeking.isEmpty() ? sense : sense.times(WITHOUT_SEEKING);
        add(phrase, language, "", alone);
        seeking.forEach(verb -> add(phrase, language, besides(verb), sense));
        heard.add(phrase, term.language(), sense);
        topics.computeIfAbsent(
                        codeKey(term.facet(), term.code()),
                        name -> new Topic(name, new ArrayList<>()))
                .phrases()
                .add(new Phrase(phrase, language, term.weight()));
        if (phrase.size() > 1) {
            Sense plain = new Sense(term.facet(), term.code(), 1);
            for (Token token : phrase) {
                partsOf.computeIfAbsent(partKey(token, language), a -> new LinkedHashMap<>())
                        .merge(plain, term.weight() / phrase.size(), Float::sum);
            }
        }
    }

    private void add(List<Token> phrase, Language language, String besides, Sense sense) {
        String spelled = spelling(phrase);
        senses.add(Keys.spelled(phrase) + besides, sense);
        stemmedSenses.add(Keys.stemmed(phrase, language) + besides, spelled, sense);
    }

    private static String spelling(List<Token> phrase) {
        return phrase.stream().map(Token::folded).collect(Collectors.joining(" "));
    }

    private static String besides(String emptyWord) {
        return " + " + emptyWord;
    }

    /** Words of a phrase that only a lexicon calls empty: verbs of seeking rather than articles. */
    private List<String> seeking(String text) {
        return Token.all(text, LONGEST_PHRASE + 3).stream()
                .filter(token -> isStopWord(token) && !token.isStopWord())
                .map(Token::folded)
                .toList();
    }

    private void addParts(String key, Map<Sense, Float> counts) {
        float all = 0;
        for (float count : counts.values()) {
            all += count;
        }
        for (Map.Entry<Sense, Float> count : counts.entrySet()) {
            float share = count.getValue() / all;
            if (share >= LEAST_SHARE) {
                parts.add(key, count.getKey().times(PART_OF_PHRASES * share));
            }
        }
    }

    /** Stop words are no part of a phrase, unless there is nothing else. */
    private List<Token> phrase(String text) {
        List<Token> all = Token.all(text, LONGEST_PHRASE + 3);
        List<Token> telling = all.stream().filter(token -> !isStopWord(token)).toList();
        List<Token> phrase = telling.isEmpty() ? all : telling;
        return phrase.size() <= LONGEST_PHRASE ? phrase : List.of();
    }

    private static List<String> keys(List<Token> phrase) {
        List<String> keys = new ArrayList<>(Keys.stemmed(phrase));
        keys.add(Keys.spelled(phrase));
        return keys;
    }

    private static String partKey(Token token, Language language) {
        List<Token> word = List.of(token);
        return token.stems().containsKey(language)
                ? Keys.stemmed(word, language)
                : Keys.spelled(word);
    }

    private static String codeKey(String facet, String code) {
        return facet + '\u0000' + code;
    }

    /** What it means that words name a value of a facet. */
    public FacetRole role(String facet) {
        return roles.getOrDefault(facet, FacetRole.QUALIFIER);
    }

    /** By facet, the code of what most who ask are in, unless they say where. */
    public Map<String, String> homes() {
        return homes;
    }

    public boolean isStopWord(Token token) {
        return stopWords.contains(token.folded()) || token.isStopWord();
    }

    /** What a phrase may mean, strongest first; empty when it is none. */
    public List<Sense> senses(List<Token> phrase) {
        return senses(phrase, Set.of());
    }

    /**
     * What a phrase may mean, strongest first; empty when it is none.
     *
     * @param seeking the empty words that were said besides, folded: who says {@code find my
     *     brother} means more than who says {@code my brother}
     */
    public List<Sense> senses(List<Token> phrase, Set<String> seeking) {
        List<String> besides = new ArrayList<>(List.of(""));
        seeking.forEach(verb -> besides.add(besides(verb)));
        List<Sense> found = new ArrayList<>();
        for (String beside : besides) {
            senses.of(Keys.spelled(phrase) + beside).forEach(sense -> Senses.merge(found, sense));
        }
        String typed = spelling(phrase);
        List<String> keys = Keys.stemmed(phrase);
        boolean known =
                !found.isEmpty() || keys.stream().anyMatch(key -> stemmedSenses.spells(key, typed));
        for (String key : keys) {
            besides.forEach(beside -> stemmedSenses.addTo(found, key + beside, typed, known));
        }
        return Senses.strongestFirst(found);
    }

    /**
     * The terms by which a phrase points to a code; those it is only a word of when there are none.
     */
    public List<String> saying(Sense sense, List<Token> phrase) {
        Set<String> asked = new HashSet<>(keys(phrase));
        List<Phrase> all = topic(sense.facet(), sense.code()).phrases();
        List<String> same = written(all, said -> isSaidBy(said.words(), said.language(), asked));
        return !same.isEmpty()
                ? same
                : written(
                        all,
                        said ->
                                said.words().stream()
                                        .anyMatch(
                                                word ->
                                                        isSaidBy(
                                                                List.of(word),
                                                                said.language(),
                                                                asked)));
    }

    private static boolean isSaidBy(List<Token> words, Language language, Set<String> keys) {
        return keys.contains(Keys.spelled(words)) || keys.contains(Keys.stemmed(words, language));
    }

    private static List<String> written(List<Phrase> phrases, Predicate<Phrase> wanted) {
        return phrases.stream().filter(wanted).map(Phrase::text).distinct().toList();
    }

    /** What is needed by who says a phrase of Moroccan Arabic that sounds so, strongest first. */
    public List<Sense> sensesHeard(List<Token> phrase) {
        List<Sense> found = heard.of(phrase);
        boolean need = found.stream().anyMatch(sense -> role(sense.facet()) == FacetRole.SUBJECT);
        return need ? Senses.strongestFirst(new ArrayList<>(found)) : List.of();
    }

    /** What others for the same mean, of a phrase that has no sense itself; strongest first. */
    public List<Sense> sensesOfSynonyms(List<Token> phrase) {
        List<Sense> found = new ArrayList<>();
        for (Topic group : groups(phrase)) {
            for (Sense sense : synonyms.senses(group)) {
                Senses.merge(found, sense);
            }
        }
        return Senses.strongestFirst(found);
    }

    /** What helps besides a sense, where there is nothing better; each as near as its weight. */
    public List<Sense> near(Sense sense) {
        return relations.near(sense.facet(), sense.code());
    }

    /** What a word may mean that is known from inside phrases only, strongest first. */
    public List<Sense> sensesOfPart(Token word) {
        List<Sense> found = new ArrayList<>();
        if (word.folded().length() < SHORTEST_PART) {
            return found;
        }
        for (String key : keys(List.of(word))) {
            parts.of(key).forEach(sense -> Senses.merge(found, sense));
        }
        return Senses.strongestFirst(found);
    }

    /** What is meant by a phrase besides any code: groups of words of equal meaning. */
    public List<Topic> groups(List<Token> phrase) {
        Set<Integer> numbers = new TreeSet<>();
        for (String key : keys(phrase)) {
            numbers.addAll(groupsByKey.getOrDefault(key, Set.of()));
        }
        return numbers.stream().map(groups::get).toList();
    }

    /** How a code is spoken of; without phrases when it has no words. */
    public Topic topic(String facet, String code) {
        String name = codeKey(facet, code);
        return topics.getOrDefault(name, new Topic(name, List.of()));
    }

    /** What is marked in a text that speaks of a topic. */
    public Set<String> marks(Topic topic) {
        return marks.computeIfAbsent(topic.name(), absent -> Marks.of(topic));
    }

    /** Whether a word stands in it, spelled or stemmed so. */
    public boolean knows(Token word) {
        if (vocabulary.has(word.folded())) {
            return true;
        }
        List<Token> phrase = List.of(word);
        for (String key : Keys.stemmed(phrase)) {
            if (stemmedSenses.has(key) || parts.has(key) || groupsByKey.containsKey(key)) {
                return true;
            }
        }
        return false;
    }

    /** Whether words are one of its phrases, whole. */
    public boolean isPhrase(List<Token> words) {
        return !senses(words).isEmpty() || !groups(words).isEmpty();
    }

    /** Whether a word stands in it otherwise than as a part of the name of a place. */
    public boolean isCommon(Token word) {
        return common.has(word);
    }

    /** The terms that begin so, or have a word that does, by the alphabet from that word on. */
    public List<Begun> beginning(String folded) {
        return beginnings.of(folded);
    }

    /** Words that sound like this one and may be it, in whichever letters they are written. */
    public List<String> soundingLike(String folded) {
        return vocabulary.soundingLike(folded).stream()
                .filter(other -> Phonetics.mayBeSame(folded, other))
                .toList();
    }

    /** Words that sound like this one where French is spoken. */
    public List<String> heardInFrench(String folded) {
        return vocabulary.heardInFrench(folded);
    }

    /** Words a slip or two away, the likeliest first. */
    public List<Guess> near(String folded) {
        return vocabulary.near(folded);
    }

    /** Words that begin so, the shortest first. */
    public List<String> beginningWith(String folded) {
        return vocabulary.beginningWith(folded);
    }

    /** A folded word as the lexicon writes it, accents and all; itself when it has none. */
    public String written(String folded) {
        return vocabulary.written(folded);
    }

    /** Whether a word is spelled exactly so in it. */
    public boolean spells(String folded) {
        return vocabulary.has(folded);
    }
}
