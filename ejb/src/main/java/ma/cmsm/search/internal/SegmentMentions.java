package ma.cmsm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Topic;
import org.apache.lucene.index.LeafReader;

/**
 * Which documents of one segment speak of a topic, in whichever words and language: found when
 * first asked for and kept until the lexicon changes, so that a question need not go through all
 * the phrases again.
 */
final class SegmentMentions {

    /** Forgotten all at once when exceeded: a few bytes for each document that mentions a topic. */
    private static final int MOST_TOPICS = 600;

    /**
     * The documents that mention a topic.
     *
     * @param strength how clearly each does, above 0, at most 1
     */
    record Mentions(int[] documents, float[] strength) {}

    /** What was found with one lexicon. */
    private record Found(Lexicon lexicon, Map<String, Mentions> byTopic) {}

    private volatile Found found = new Found(null, Map.of());

    Mentions of(Topic topic, Lexicon lexicon, LeafReader reader) {
        Found now = found;
        if (now.lexicon() != lexicon || now.byTopic().size() > MOST_TOPICS) {
            now = new Found(lexicon, new ConcurrentHashMap<>());
            found = now;
        }
        return now.byTopic().computeIfAbsent(topic.name(), absent -> read(topic, reader));
    }

    private static Mentions read(Topic topic, LeafReader reader) {
        try {
            return new MentionReader(reader).read(topic);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
