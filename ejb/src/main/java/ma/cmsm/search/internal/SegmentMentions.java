package ma.cmsm.search.internal;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.IOException;
import java.io.UncheckedIOException;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Topic;
import org.apache.lucene.index.LeafReader;

/**
 * Which documents of one segment speak of a topic, in whichever words and language: found when
 * first asked for and kept until the lexicon changes, so that a question need not go through all
 * the phrases again.
 */
final class SegmentMentions {

    /** Remembered for each document of the segment: enough for all topics of a usual lexicon. */
    private static final int BYTES_OF_DOCUMENT = 384;

    /** What an entry takes besides its documents, about. */
    private static final int ENTRY_BYTES = 160;

    private static final int MENTION_BYTES = Integer.BYTES + Character.BYTES;

    /** A power of two, so that who mentions something with all clearness has exactly 1. */
    private static final int STEPS = 1 << 15;

    /**
     * The documents that mention a topic.
     *
     * @param steps how clearly each does, in steps of 1 / {@value #STEPS}
     */
    record Mentions(int[] documents, char[] steps) {

        /** None yet, for so many. */
        Mentions(int size) {
            this(new int[size], new char[size]);
        }

        /**
         * Writes one down.
         *
         * @param strength above 0, at most 1
         */
        void set(int at, int doc, float strength) {
            documents[at] = doc;
            steps[at] = (char) Math.max(1, Math.round(strength * STEPS));
        }

        /** How clearly one mentions it, above 0, at most 1. */
        float strength(int at) {
            return steps[at] * (1f / STEPS);
        }

        private int bytes() {
            return ENTRY_BYTES + MENTION_BYTES * documents.length;
        }
    }

    /** What was found with one lexicon. */
    private record Found(Lexicon lexicon, Cache<String, Mentions> byTopic) {}

    private volatile Found found = new Found(null, null);

    Mentions of(Topic topic, Lexicon lexicon, LeafReader reader) {
        Found now = found;
        if (now.lexicon() != lexicon) {
            now =
                    new Found(
                            lexicon,
                            SegmentMemory.of(reader.maxDoc(), BYTES_OF_DOCUMENT, Mentions::bytes));
            found = now;
        }
        return now.byTopic().get(topic.name(), absent -> read(topic, reader));
    }

    private static Mentions read(Topic topic, LeafReader reader) {
        try {
            return new MentionReader(reader).read(topic);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
