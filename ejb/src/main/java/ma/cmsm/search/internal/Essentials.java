package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.cmsm.search.internal.SegmentMentions.Mentions;
import ma.cmsm.search.internal.SegmentRanker.Stood;
import ma.cmsm.search.internal.Worths.Meant;
import ma.cmsm.search.internal.Worths.Others;
import ma.cmsm.search.internal.Worths.Text;
import ma.cmsm.search.internal.Worths.Word;
import org.apache.lucene.util.FixedBitSet;

/**
 * The documents of one segment that can be found at all, after the idea of MaxScore (Turtle and
 * Flood 1995): who has only what is worth less, all together, than what is surely found is not
 * among them.
 */
final class Essentials {

    /** Where something may be found. */
    private interface Where {

        /** How many have it, about. */
        int size();

        /** Adds those who have no less than this part of it. */
        void add(float least, FixedBitSet to);
    }

    /**
     * Something that may be found.
     *
     * @param most what it is worth at most
     * @param below of a word the best place counts: what the next best is worth at most
     */
    private record Source(Where where, float most, float below) {

        /** What it adds at most, beside the lesser places of its word. */
        float adds() {
            return most - (1 - Window.OTHER_PLACES) * below;
        }

        /** Worth less than this, it adds no more than what is left. */
        float least(float left) {
            return left + (1 - Window.OTHER_PLACES) * below;
        }
    }

    private final SegmentRanker ranker;
    private final int documents;
    private final List<Source> sources = new ArrayList<>();

    private Essentials(SegmentRanker ranker, int documents) {
        this.ranker = ranker;
        this.documents = documents;
    }

    /**
     * Finds them; empty when looking for them would spare little.
     *
     * @param floor what is surely found is worth more, above 0
     */
    static Optional<FixedBitSet> of(SegmentRanker ranker, Worths worths, float floor, int documents)
            throws IOException {
        Essentials essentials = new Essentials(ranker, documents);
        for (Word word : worths.words()) {
            essentials.add(word);
        }
        return essentials.gather(worths, floor);
    }

    private void add(Word word) throws IOException {
        List<Source> places = new ArrayList<>();
        float said = word.word().trust() * word.textWeight();
        for (Text text : word.texts()) {
            Standing standing = standing(text);
            places.add(new Source(standing, said * text.most() * standing.most(), 0));
        }
        for (Others others : word.others()) {
            Mentions mentions = ranker.mentions(others.synonyms().group());
            places.add(new Source(new Speaking(mentions), said * others.most(), 0));
        }
        places.sort(Comparator.comparingDouble(Source::most));
        float below = 0;
        for (Source place : places) {
            sources.add(new Source(place.where(), place.most(), below));
            below = place.most();
        }
        for (Meant meant : word.meant()) {
            Mentions mentions = ranker.mentions(meant.meaning().topic());
            float most = word.word().trust() * meant.mentioned();
            sources.add(new Source(new Speaking(mentions), most, 0));
        }
    }

    /** The least first: as long as they are worth less than the floor together, none is needed. */
    private Optional<FixedBitSet> gather(Worths worths, float floor) {
        sources.sort(Comparator.comparingDouble(Source::most));
        float left = floor;
        int spared = 0;
        while (spared < sources.size() && sources.get(spared).adds() < left) {
            left -= sources.get(spared++).adds();
        }
        List<Source> needed = sources.subList(spared, sources.size());
        if (size(sources.subList(0, spared)) <= size(needed)) {
            return Optional.empty();
        }
        FixedBitSet essential = new FixedBitSet(documents);
        for (Word word : worths.words()) {
            word.meant().forEach(meant -> ranker.filings().addAll(meant, essential));
        }
        // Only of the first are the lesser places spared, and is anything left to spend.
        float least = needed.isEmpty() ? 0 : needed.get(0).least(left) / needed.get(0).most();
        for (Source source : needed) {
            source.where().add(least, essential);
            least = 0;
        }
        return Optional.of(essential);
    }

    private static int size(List<Source> some) {
        return some.stream().mapToInt(source -> source.where().size()).sum();
    }

    private Standing standing(Text text) throws IOException {
        Stood stood = ranker.stood(text.term());
        float most = 0;
        for (float share : stood.shares()) {
            most = Math.max(most, share);
        }
        return new Standing(stood, most);
    }

    /**
     * A term.
     *
     * @param most of what it is worth that anybody has
     */
    private record Standing(Stood stood, float most) implements Where {

        @Override
        public int size() {
            return stood.occurrences().documents().length;
        }

        @Override
        public void add(float least, FixedBitSet to) {
            int[] documents = stood.occurrences().documents();
            char[] kinds = stood.occurrences().kinds();
            float[] shares = stood.shares();
            for (int i = 0; i < documents.length; i++) {
                if (shares[kinds[i]] >= least * most) {
                    to.set(documents[i]);
                }
            }
        }
    }

    private record Speaking(Mentions mentions) implements Where {

        @Override
        public int size() {
            return mentions.documents().length;
        }

        @Override
        public void add(float least, FixedBitSet to) {
            for (int i = 0; i < mentions.documents().length; i++) {
                if (mentions.strength(i) >= least) {
                    to.set(mentions.documents()[i]);
                }
            }
        }
    }
}
