package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.search.Explanation.By;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.QueryWord.Meaning;
import ma.cmsm.search.internal.QueryWord.Synonyms;
import ma.cmsm.search.internal.SegmentMentions.Mentions;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Sense;
import ma.cmsm.search.internal.lexicon.Topic;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Adds up, word by word, what a question is worth in the documents of one segment: postings are
 * read straight into arrays, so that every way to say a word costs one pass over who says it.
 *
 * <p>A word is worth its best place (BM25), or another word for the same; besides that, what it
 * means to those who are filed there or speak of it.
 */
final class SegmentRanker {

    private static final float SATURATION = 1.2f;

    /** A word found in another place too. */
    private static final float OTHER_PLACES = 0.1f;

    /** Of where somebody is the place says more than that it is spoken of. */
    private static final float PLACE_TEXT = 0.1f;

    /** What serves the whole region, beside what lies in the very place. */
    private static final float WHOLE_PLACE = 0.6f;

    /** Half of a phrase found in a text may be half of another. */
    private static final float PHRASE_TEXT = 0.4f;

    /** A need that goes with the people named, beside their being named. */
    private static final float NEED_OF_PEOPLE = 2f;

    private static final float QUALIFIER_TEXT = 0.3f;

    /** From this many words on a question says more and more by itself, and guesses count less. */
    private static final float FEW_WORDS = 2f;

    /** Of a word that clearly means something; the more, the less clearly it does. */
    private static final float MEANING_TEXT = 0.25f;

    /** Of who is filed under what is meant: what saying so adds. */
    private static final float SAID_AS_WELL = 0.15f;

    /** From this part of what being filed under what is meant is worth, it is there. */
    private static final float FILED_THERE = 0.75f;

    private static final float GENERAL_TEXT = 0.5f;
    private static final float EMPTY_TEXT = 0.1f;

    /** Weaker mentions are chance. */
    private static final float LEAST_MENTION = 0.1f;

    private final DirectorySearcher searcher;
    private final Lexicon lexicon;
    private final Weights weights;
    private final Rarities rarities;
    private final LeafReaderContext leaf;
    private final SegmentCache.Segment segment;
    private final SegmentScores scores;
    private final Ledger ledger;
    private final float[] said;
    private final float[] meant;
    private float otherWords = 1;
    private float clearest;
    private float nearText;
    private final FixedBitSet marked;
    private int[] touched = new int[256];
    private int touches;

    SegmentRanker(
            DirectorySearcher searcher,
            Lexicon lexicon,
            Weights weights,
            Rarities rarities,
            LeafReaderContext leaf,
            Ledger ledger) {
        this.searcher = searcher;
        this.rarities = rarities;
        this.lexicon = lexicon;
        this.weights = weights;
        this.leaf = leaf;
        this.ledger = ledger;
        this.segment = searcher.segment(leaf.ord);
        int documents = leaf.reader().maxDoc();
        this.scores = new SegmentScores(documents);
        this.marked = new FixedBitSet(documents);
        this.said = new float[documents];
        this.meant = new float[documents];
    }

    SegmentScores rank(Question question) throws IOException {
        List<QueryWord> needed = question.needed();
        otherWords = Math.min(1, FEW_WORDS / needed.size());
        boolean meant = needed.stream().anyMatch(this::isCarried);
        for (QueryWord word : question.words()) {
            add(word, needed.contains(word), textWeight(word, meant));
        }
        for (QueryWord word : question.emptyWords()) {
            boolean alone = needed.contains(word);
            add(word, alone, alone ? 1 : EMPTY_TEXT);
        }
        return scores;
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

    private void add(QueryWord word, boolean needed, float textWeight) throws IOException {
        addText(word);
        for (Synonyms synonyms : word.synonyms()) {
            addSynonyms(synonyms);
        }
        float rarity = rarity(word);
        clearest = 0;
        nearText = 1 - clearness(word);
        for (Meaning meaning : word.meanings()) {
            if (needed && lexicon.role(meaning.sense().facet()) == word.role()) {
                if (isCarried(meaning)) {
                    addMeaning(meaning, rarity);
                }
            } else {
                addBoost(meaning);
            }
        }
        ledger.close(word, doc -> textWeight(doc, textWeight), said, meant);
        for (int i = 0; i < touches; i++) {
            int doc = touched[i];
            float text = textWeight(doc, textWeight) * said[doc];
            scores.total()[doc] += word.trust() * (text + meant[doc]);
            if (needed) {
                scores.find(doc);
            }
            said[doc] = 0;
            meant[doc] = 0;
            marked.clear(doc);
        }
        touches = 0;
    }

    /** What is found for what it stands near, not for what is meant, is no nearer by its words. */
    private float textWeight(int doc, float usual) {
        boolean near = meant[doc] > 0 && meant[doc] < FILED_THERE * clearest;
        return near ? usual * nearText : usual;
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

    /**
     * Once a word: what an operator weighs with nothing is worth nothing, and found all the same.
     */
    private void touch(int doc) {
        if (!marked.getAndSet(doc)) {
            touched = ArrayUtil.grow(touched, touches + 1);
            touched[touches++] = doc;
        }
    }

    private void addText(QueryWord word) throws IOException {
        int most = 0;
        for (QueryTerm term : word.terms()) {
            most = Math.max(most, term.states().docFreq());
        }
        float rarity = rarities.of(most);
        for (QueryTerm term : word.terms()) {
            TermState state = term.states().get(leaf);
            if (state != null) {
                TermsEnum terms = leaf.reader().terms(term.part().field()).iterator();
                terms.seekExact(term.term().bytes(), state);
                ledger.open(term);
                addPostings(
                        terms.postings(null, PostingsEnum.FREQS),
                        rarity * term.weight() * weights.of(term.part()) * (SATURATION + 1),
                        segment.columns().norms(term.part()),
                        rarities.lengthPenalties(term.part()));
            }
        }
    }

    private void addPostings(PostingsEnum postings, float weight, byte[] norms, float[] penalties)
            throws IOException {
        int doc = postings.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS) {
            float often = postings.freq();
            float worth = weight * often / (often + SATURATION * penalties[norms[doc] & 0xff]);
            touch(doc);
            ledger.add(doc, worth);
            float best = said[doc];
            said[doc] = worth > best ? worth + OTHER_PLACES * best : best + OTHER_PLACES * worth;
            doc = postings.nextDoc();
        }
    }

    private void addSynonyms(Synonyms synonyms) {
        Mentions mentions = mentions(synonyms.group());
        ledger.open(synonyms);
        float worth = weights.of(Weight.SYNONYM) * synonyms.share() * rarities.of(synonyms.group());
        for (int i = 0; i < mentions.documents().length; i++) {
            int doc = mentions.documents()[i];
            touch(doc);
            ledger.add(doc, worth * mentions.strength()[i]);
            said[doc] = Math.max(said[doc], worth * mentions.strength()[i]);
        }
    }

    private void addMeaning(Meaning meaning, float rarity) throws IOException {
        String facet = meaning.sense().facet();
        String code = meaning.sense().code();
        float worth =
                weights.of(Weight.MEANING) * meaning.sense().weight() * meaning.share() * rarity;
        clearest = Math.max(clearest, worth);
        ledger.open(By.FILED, meaning);
        meanAll(searcher.carriers(facet, code, leaf.ord), worth);
        ledger.open(By.MENTION, meaning);
        Mentions mentions = mentions(meaning.topic());
        for (int i = 0; i < mentions.documents().length; i++) {
            float strength = mentions.strength()[i];
            if (strength >= LEAST_MENTION) {
                addMention(mentions.documents()[i], worth, strength);
            }
        }
        if (lexicon.role(facet) == FacetRole.SUBJECT) {
            ledger.open(By.RELATED, meaning);
            addNear(meaning.sense(), worth);
        }
    }

    /** Who is filed there and says so as well comes before who is only filed there. */
    private void addMention(int doc, float worth, float strength) {
        float filed = meant[doc] >= worth ? worth * (1 + SAID_AS_WELL * strength) : 0;
        mean(doc, Math.max(filed, otherWords * worth * weights.of(Weight.MENTION) * strength));
    }

    /** Something near it helps, where there is nothing better. */
    private void addNear(Sense sense, float worth) throws IOException {
        for (Sense near : lexicon.near(sense)) {
            meanAll(searcher.carriers(near.facet(), near.code(), leaf.ord), worth * near.weight());
        }
        int dot = sense.code().lastIndexOf('.');
        if (dot > 0) {
            String whole = sense.code().substring(0, dot);
            meanAll(
                    searcher.undivided(sense.facet(), whole, leaf.ord),
                    worth * weights.of(Weight.WHOLE));
            meanAll(
                    searcher.carriers(sense.facet(), whole, leaf.ord),
                    worth * weights.of(Weight.RELATED));
        }
    }

    private void meanAll(Optional<FixedBitSet> carriers, float worth) throws IOException {
        if (carriers.isPresent()) {
            BitSetIterator each = new BitSetIterator(carriers.get(), 0);
            int doc = each.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                mean(doc, worth);
                doc = each.nextDoc();
            }
        }
    }

    private void mean(int doc, float worth) {
        touch(doc);
        ledger.add(doc, worth);
        meant[doc] = Math.max(meant[doc], worth);
    }

    private void addBoost(Meaning meaning) throws IOException {
        String facet = meaning.sense().facet();
        FacetRole role = lexicon.role(facet);
        float worth = boost(role) * meaning.sense().weight() * meaning.share();
        String code = meaning.sense().code();
        ledger.open(By.BOOST, meaning);
        boostAll(searcher.carriers(facet, code, leaf.ord), worth);
        if (role == FacetRole.PLACE) {
            addWhole(facet, code, worth * WHOLE_PLACE);
        }
    }

    private float boost(FacetRole role) {
        return switch (role) {
            case PLACE -> weights.of(Weight.PLACE);
            case SUBJECT -> NEED_OF_PEOPLE * weights.of(Weight.QUALIFIER);
            case QUALIFIER -> weights.of(Weight.QUALIFIER);
        };
    }

    /** What serves the whole region serves every place of it. */
    private void addWhole(String facet, String code, float worth) throws IOException {
        int dot = code.lastIndexOf('.');
        while (dot > 0) {
            boostAll(searcher.undivided(facet, code.substring(0, dot), leaf.ord), worth);
            dot = code.lastIndexOf('.', dot - 1);
        }
        boostAll(searcher.lacking(facet, leaf.ord), worth);
    }

    private void boostAll(Optional<FixedBitSet> carriers, float worth) throws IOException {
        if (carriers.isPresent()) {
            BitSetIterator each = new BitSetIterator(carriers.get(), 0);
            int doc = each.nextDoc();
            while (doc != DocIdSetIterator.NO_MORE_DOCS) {
                scores.boost()[doc] += worth;
                ledger.add(doc, worth);
                doc = each.nextDoc();
            }
        }
    }

    private Mentions mentions(Topic topic) {
        return segment.mentions().of(topic, lexicon, leaf.reader());
    }
}
