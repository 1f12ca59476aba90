package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.search.Explanation.By;
import ma.cmsm.search.internal.Filings.Added;
import ma.cmsm.search.internal.Filings.Near;
import ma.cmsm.search.internal.SegmentMentions.Mentions;
import ma.cmsm.search.internal.Worths.Meant;
import ma.cmsm.search.internal.Worths.Named;
import ma.cmsm.search.internal.Worths.Others;
import ma.cmsm.search.internal.Worths.Text;
import ma.cmsm.search.internal.Worths.Word;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Topic;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/**
 * Adds up, word by word, what a question is worth in the documents of one segment, window by
 * window: every way to say a word costs one pass over who says it.
 *
 * <p>A word is worth its best place (BM25), or another word for the same; besides that, what it
 * means to those who are filed there or speak of it.
 */
final class SegmentRanker {

    /** Of who is filed under what is meant: what saying so adds. */
    private static final float SAID_AS_WELL = 0.15f;

    /** Weaker mentions are chance. */
    private static final float LEAST_MENTION = 0.1f;

    private static final int NONE_LEFT = DocIdSetIterator.NO_MORE_DOCS;

    private final DirectorySearcher searcher;
    private final Lexicon lexicon;
    private final LeafReaderContext leaf;
    private final Filings filings;
    private final SegmentCache.Segment segment;
    private final Ledger ledger;
    private final Window window;
    private final Map<QueryTerm, Stood> stood = new IdentityHashMap<>();
    private FixedBitSet essential;

    SegmentRanker(
            DirectorySearcher searcher,
            Lexicon lexicon,
            Weights weights,
            LeafReaderContext leaf,
            Window window,
            Ledger ledger) {
        this.searcher = searcher;
        this.lexicon = lexicon;
        this.leaf = leaf;
        this.filings = new Filings(searcher, lexicon, weights, leaf.ord);
        this.window = window;
        this.ledger = ledger;
        this.segment = searcher.segment(leaf.ord);
    }

    /**
     * Adds up.
     *
     * @param floor what is worth less need not be found; 0 when everything is to be
     */
    SegmentScores rank(Worths worths, float floor) throws IOException {
        int documents = leaf.reader().maxDoc();
        if (floor > 0) {
            essential = Essentials.of(this, worths, floor, documents).orElse(null);
        }
        List<Sources> words = new ArrayList<>();
        for (Word word : worths.words()) {
            words.add(new Sources(word));
        }
        Optional<Bearers> bearers = bearers(worths);
        SegmentScores scores = new SegmentScores();
        for (int from = 0; from < documents; from += Window.SIZE) {
            window.open(from, Math.min(documents, from + Window.SIZE));
            if (canAnyBeFound()) {
                for (Sources word : words) {
                    word.add();
                }
                words.forEach(Sources::boost);
                bearers.ifPresent(Bearers::name);
                window.flush(scores);
            }
        }
        return scores;
    }

    private boolean canAnyBeFound() {
        return essential == null || next(essential, window.from()) < window.to();
    }

    private boolean canBeFound(int doc) {
        return essential == null || essential.get(doc);
    }

    private static int next(FixedBitSet set, int doc) {
        return doc < set.length() ? set.nextSetBit(doc) : NONE_LEFT;
    }

    private Optional<Bearers> bearers(Worths worths) throws IOException {
        if (worths.named().isEmpty()) {
            return Optional.empty();
        }
        Named named = worths.named().get();
        PostingsEnum postings = leaf.reader().postings(named.name(), PostingsEnum.NONE);
        if (postings == null) {
            return Optional.empty();
        }
        FixedBitSet all = new FixedBitSet(leaf.reader().maxDoc());
        all.or(postings);
        if (essential != null) {
            essential.or(all);
        }
        return Optional.of(new Bearers(named, all));
    }

    /** Who bears the whole of the question as a name. */
    private final class Bearers {

        private final Named named;
        private final FixedBitSet all;

        Bearers(Named named, FixedBitSet all) {
            this.named = named;
            this.all = all;
        }

        void name() {
            int doc = next(all, window.from());
            while (doc < window.to()) {
                ledger.named(doc, window.name(doc, named));
                doc = next(all, doc + 1);
            }
        }
    }

    /** Where one word is found, from window to window. */
    private final class Sources {

        private final Word word;
        private final List<Standing> texts = new ArrayList<>();
        private final List<Speaking> others = new ArrayList<>();
        private final List<Meaning> meanings = new ArrayList<>();
        private final List<Added> boosts = new ArrayList<>();

        Sources(Word word) throws IOException {
            this.word = word;
            for (Text text : word.texts()) {
                texts.add(new Standing(text));
            }
            word.others().forEach(each -> others.add(new Speaking(each)));
            word.meant().forEach(each -> meanings.add(new Meaning(each)));
            word.boosts().forEach(each -> boosts.addAll(filings.added(each)));
        }

        void add() {
            texts.forEach(Standing::add);
            others.forEach(Speaking::add);
            meanings.forEach(Meaning::add);
            for (Added boost : boosts) {
                ledger.open(By.BOOST, boost.of().meaning());
                ledger.addAll(boost.carriers(), boost.worth(), window);
            }
            ledger.close(word, window);
            window.close(word);
        }

        void boost() {
            boosts.forEach(boost -> window.boost(boost.carriers(), boost.worth()));
        }
    }

    /** A term, in the texts where it stands, from window to window. */
    private final class Standing {

        private final Text text;
        private final int[] documents;
        private final char[] kinds;
        private final float[] worths;
        private int next;

        Standing(Text text) throws IOException {
            this.text = text;
            Stood stood = stood(text.term());
            documents = stood.occurrences().documents();
            kinds = stood.occurrences().kinds();
            worths = stood.shares().clone();
            for (int kind = 0; kind < worths.length; kind++) {
                worths[kind] *= text.most();
            }
        }

        void add() {
            ledger.open(text.term());
            int end = window.to();
            int at = next;
            while (at < documents.length && documents[at] < window.from()) {
                at++;
            }
            for (; at < documents.length && documents[at] < end; at++) {
                if (canBeFound(documents[at])) {
                    float worth = worths[kinds[at]];
                    window.say(documents[at], worth);
                    ledger.add(documents[at], worth);
                }
            }
            next = at;
        }
    }

    /** Takes who speaks of something. */
    private interface Speaker {
        void take(int doc, float strength);
    }

    /** A way through those who speak of a topic, from window to window. */
    private final class Walk {

        private final Mentions mentions;
        private int next;

        Walk(Topic topic) {
            mentions = mentions(topic);
        }

        /** Gives all of the window that can be found. */
        void through(Speaker speaker) {
            int[] documents = mentions.documents();
            int end = window.to();
            int at = next;
            while (at < documents.length && documents[at] < window.from()) {
                at++;
            }
            for (; at < documents.length && documents[at] < end; at++) {
                if (canBeFound(documents[at])) {
                    speaker.take(documents[at], mentions.strength(at));
                }
            }
            next = at;
        }
    }

    /** Other words for one, where they are spoken. */
    private final class Speaking {

        private final Others others;
        private final Walk walk;

        Speaking(Others others) {
            this.others = others;
            this.walk = new Walk(others.synonyms().group());
        }

        void add() {
            ledger.open(others.synonyms());
            walk.through(
                    (doc, strength) -> {
                        float worth = others.most() * strength;
                        window.sayOtherwise(doc, worth);
                        ledger.add(doc, worth);
                    });
        }
    }

    /** What is meant: who is filed there, who speaks of it, and what is near. */
    private final class Meaning {

        private final Meant meant;
        private final Walk walk;
        private final Optional<FixedBitSet> filed;
        private final List<Near> near;

        Meaning(Meant meant) {
            this.meant = meant;
            this.walk = new Walk(meant.meaning().topic());
            this.filed = filings.of(meant);
            this.near = filings.near(meant);
        }

        void add() {
            window.meansClearly(meant.filed());
            ledger.open(By.FILED, meant.meaning());
            filed.ifPresent(carriers -> meanAll(carriers, meant.filed()));
            ledger.open(By.MENTION, meant.meaning());
            walk.through(this::addMention);
            ledger.open(By.RELATED, meant.meaning());
            near.forEach(each -> meanAll(each.carriers(), meant.filed() * each.share()));
        }

        /** Who is filed there and says so as well comes before who is only filed there. */
        private void addMention(int doc, float strength) {
            if (strength < LEAST_MENTION) {
                return;
            }
            boolean isFiled = window.meant(doc) >= meant.filed();
            float said = isFiled ? meant.filed() * (1 + SAID_AS_WELL * strength) : 0;
            mean(doc, Math.max(said, meant.mentioned() * strength));
        }

        private void meanAll(FixedBitSet carriers, float worth) {
            int doc = next(carriers, window.from());
            while (doc < window.to()) {
                mean(doc, worth);
                doc = next(carriers, doc + 1);
            }
        }

        private void mean(int doc, float worth) {
            window.mean(doc, worth);
            ledger.add(doc, worth);
        }
    }

    /** Who is filed where in this segment. */
    Filings filings() {
        return filings;
    }

    /**
     * A term in this segment.
     *
     * @param shares of what it is worth, by the kind of its occurrences
     */
    record Stood(Occurrences occurrences, float[] shares) {}

    /** Who has a term; the same each time. */
    Stood stood(QueryTerm term) throws IOException {
        Stood known = stood.get(term);
        if (known == null) {
            Occurrences occurrences = segment.occurrences().of(term, leaf);
            float[] penalties = searcher.lengthPenalties(term.part());
            known = new Stood(occurrences, occurrences.shares(penalties));
            stood.put(term, known);
        }
        return known;
    }

    /** Who speaks of a topic in this segment. */
    Mentions mentions(Topic topic) {
        return segment.mentions().of(topic, lexicon, leaf.reader());
    }
}
