package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.QueryWord.Meaning;
import ma.cmsm.search.internal.QueryWord.Synonyms;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Sense;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/**
 * What the words of one question are worth wherever they are found, the same in every segment; and
 * how much at least is found by some, so that nothing worth less need be looked at.
 */
final class Worths {

    /** Who has more of a word than this is saturated with it (BM25's k1). */
    static final float SATURATION = 1.2f;

    /** Of where somebody is the place says more than that it is spoken of. */
    private static final float PLACE_TEXT = 0.1f;

    /** Half of a phrase found in a text may be half of another. */
    private static final float PHRASE_TEXT = 0.4f;

    private static final float QUALIFIER_TEXT = 0.3f;

    /** From this many words on a question says more and more by itself, and guesses count less. */
    private static final float FEW_WORDS = 2f;

    /** Of a word that clearly means something; the more, the less clearly it does. */
    private static final float MEANING_TEXT = 0.25f;

    private static final float GENERAL_TEXT = 0.5f;
    private static final float EMPTY_TEXT = 0.1f;

    /** A need that goes with the people named, beside their being named. */
    private static final float NEED_OF_PEOPLE = 2f;

    /** Nobody turns so many pages: where so many are filed, what is only near helps nobody. */
    private static final int ENOUGH = 200;

    /** Sums of floats may come out as much too small. */
    private static final float ROUNDING = 0.999f;

    /**
     * One word.
     *
     * @param textWeight how much its text counts beside what it means
     * @param nearText the same for what is found for what it stands near
     */
    record Word(
            QueryWord word,
            boolean needed,
            float textWeight,
            float nearText,
            List<Text> texts,
            List<Others> others,
            List<Meant> meant,
            List<Boost> boosts) {}

    /**
     * A term of it.
     *
     * @param most what it is worth to who is saturated with it
     */
    record Text(QueryTerm term, float most) {}

    /**
     * Other words for it.
     *
     * @param most what they are worth to who says them clearly
     */
    record Others(Synonyms synonyms, float most) {}

    /**
     * What it means.
     *
     * @param filed what it is worth to who is filed there
     * @param mentioned the same to who speaks of it clearly
     * @param near whether what stands near counts, too
     */
    record Meant(Meaning meaning, float filed, float mentioned, boolean near) {}

    /**
     * The whole of the question as a name.
     *
     * @param worth least of who bears it: as if filed under all that the words mean
     * @param boost what it adds besides, to 1
     */
    record Named(Term name, float worth, int words, float boost) {}

    /** What it adds to who is there, or for whom it is. */
    record Boost(Meaning meaning, float worth) {}

    private final DirectorySearcher searcher;
    private final Lexicon lexicon;
    private final Weights weights;
    private final Rarities rarities;
    private final boolean sparing;
    private final float mention;
    private final Optional<Named> named;
    private final List<Word> words = new ArrayList<>();

    /**
     * @param sparing whether to leave out what is only near where enough is filed under what is
     *     meant
     */
    Worths(
            Question question,
            DirectorySearcher searcher,
            Lexicon lexicon,
            Weights weights,
            boolean sparing) {
        this.searcher = searcher;
        this.lexicon = lexicon;
        this.weights = weights;
        this.rarities = new Rarities(searcher, lexicon);
        this.sparing = sparing;
        List<QueryWord> needed = question.needed();
        mention = Math.min(1, FEW_WORDS / needed.size()) * weights.of(Weight.MENTION);
        boolean meant = needed.stream().anyMatch(this::isCarried);
        for (QueryWord word : question.words()) {
            words.add(word(word, needed.contains(word), textWeight(word, meant)));
        }
        for (QueryWord word : question.emptyWords()) {
            boolean alone = needed.contains(word);
            words.add(word(word, alone, alone ? 1 : EMPTY_TEXT));
        }
        named = question.called().map(name -> named(name, needed.size()));
    }

    private Named named(BytesRef name, int needed) {
        float worth = 0;
        for (Word word : words) {
            worth += word.needed() ? word.word().trust() * surest(word) : 0;
        }
        Term term = new Term(IndexSchema.CALLED, name);
        return new Named(term, worth, needed, weights.of(Weight.CALLED));
    }

    private static float surest(Word word) {
        float surest = 0;
        for (Meant meant : word.meant()) {
            surest = Math.max(surest, meant.filed());
        }
        return surest;
    }

    /** Who bears the whole of the question as a name comes first. */
    Optional<Named> named() {
        return named;
    }

    /** In the order they count. */
    List<Word> words() {
        return words;
    }

    /**
     * What is worth less is not found: so many are filed under what is surely meant that these are
     * enough. 0 when nothing is that sure.
     *
     * @param kind of what is sought
     * @param enough how many
     */
    float floor(String kind, int enough) {
        float surest = 0;
        for (Word word : words) {
            for (Meant meant : word.meant()) {
                Sense sense = meant.meaning().sense();
                if (searcher.carried(kind, sense.facet(), sense.code()) >= enough) {
                    surest = Math.max(surest, word.word().trust() * meant.filed());
                }
            }
        }
        return sparing ? surest * weights.of(Weight.CUT) * ROUNDING : 0;
    }

    private Word word(QueryWord word, boolean needed, float textWeight) {
        float rarity = rarity(word);
        List<Meant> meant = new ArrayList<>();
        List<Boost> boosts = new ArrayList<>();
        for (Meaning meaning : word.meanings()) {
            if (!needed || lexicon.role(meaning.sense().facet()) != word.role()) {
                boosts.add(boost(meaning));
            } else if (isCarried(meaning)) {
                meant.add(meant(meaning, rarity));
            }
        }
        return new Word(
                word,
                needed,
                textWeight,
                1 - clearness(word),
                texts(word),
                word.synonyms().stream().map(this::others).toList(),
                meant,
                boosts);
    }

    private List<Text> texts(QueryWord word) {
        int most = 0;
        for (QueryTerm term : word.terms()) {
            most = Math.max(most, term.states().docFreq());
        }
        float rarity = rarities.of(most);
        List<Text> texts = new ArrayList<>();
        for (QueryTerm term : word.terms()) {
            texts.add(
                    new Text(
                            term,
                            rarity * term.weight() * weights.of(term.part()) * (SATURATION + 1)));
        }
        return texts;
    }

    private Others others(Synonyms synonyms) {
        return new Others(
                synonyms,
                weights.of(Weight.SYNONYM) * synonyms.share() * rarities.of(synonyms.group()));
    }

    private Meant meant(Meaning meaning, float rarity) {
        Sense sense = meaning.sense();
        float filed = weights.of(Weight.MEANING) * sense.weight() * meaning.share() * rarity;
        boolean enough = sparing && searcher.carried(sense.facet(), sense.code()) >= ENOUGH;
        boolean near = lexicon.role(sense.facet()) == FacetRole.SUBJECT && !enough;
        return new Meant(meaning, filed, filed * mention, near);
    }

    private Boost boost(Meaning meaning) {
        float boost =
                switch (lexicon.role(meaning.sense().facet())) {
                    case PLACE -> weights.of(Weight.PLACE);
                    case SUBJECT -> NEED_OF_PEOPLE * weights.of(Weight.QUALIFIER);
                    case QUALIFIER -> weights.of(Weight.QUALIFIER);
                };
        return new Boost(meaning, boost * meaning.sense().weight() * meaning.share());
    }

    /**
     * A word that means something says more by that than by standing somewhere; one that does not
     * is taken at its letter, unless others of the question say what is meant. What nobody is filed
     * under means nothing here.
     */
    private float textWeight(QueryWord word, boolean meantByOthers) {
        if (isCarried(word)) {
            return switch (word.role()) {
                case SUBJECT -> 1 - clearness(word) * (1 - clearText(word));
                case PLACE -> PLACE_TEXT;
                case QUALIFIER -> QUALIFIER_TEXT;
            };
        }
        return meantByOthers && !word.synonyms().isEmpty() ? GENERAL_TEXT : 1;
    }

    private static float clearText(QueryWord word) {
        return word.isOfPhrase() ? MEANING_TEXT * PHRASE_TEXT : MEANING_TEXT;
    }

    private float clearness(QueryWord word) {
        float clear = 0;
        for (Meaning meaning : word.meanings()) {
            if (isCarried(meaning)) {
                clear = Math.max(clear, meaning.sense().weight());
            }
        }
        return clear;
    }

    private boolean isCarried(QueryWord word) {
        return word.meanings().stream().anyMatch(this::isCarried);
    }

    private boolean isCarried(Meaning meaning) {
        Sense sense = meaning.sense();
        return searcher.carried(sense.facet(), whole(sense.code())) > 0
                || searcher.carried(sense.facet(), sense.code()) > 0;
    }

    private static String whole(String code) {
        int dot = code.lastIndexOf('.');
        return dot > 0 ? code.substring(0, dot) : code;
    }

    /**
     * What parts of themes mean counts the same however many offer it; and a word is as rare as the
     * rarest thing it may mean, for how rare each is says not which is meant.
     */
    private float rarity(QueryWord word) {
        float rarest = 0;
        for (Meaning meaning : word.meanings()) {
            Sense sense = meaning.sense();
            if (lexicon.role(sense.facet()) == word.role()) {
                float rarity =
                        sense.code().indexOf('.') > 0
                                ? Rarities.RAREST_CODE
                                : rarities.of(sense.facet(), sense.code());
                rarest = Math.max(rarest, rarity);
            }
        }
        return rarest;
    }
}
