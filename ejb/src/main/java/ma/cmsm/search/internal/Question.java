package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.SearchResult.Fired;
import ma.cmsm.search.SearchResult.Reading;
import ma.cmsm.search.SearchResult.Sought;
import ma.cmsm.search.internal.QueryWord.Meaning;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Sense;
import org.apache.lucene.util.BytesRef;

/**
 * What was typed, understood.
 *
 * @param words that say something, in their order
 * @param emptyWords that say nothing; looked for only when there is nothing else
 * @param called the whole of it as a name, as {@link Called} makes it; empty when it is none
 * @param reading what was read instead of what was typed; empty when it was taken as it stands
 */
record Question(
        List<QueryWord> words,
        List<QueryWord> emptyWords,
        Optional<BytesRef> called,
        String reading) {

    boolean isEmpty() {
        return words.isEmpty() && emptyWords.isEmpty();
    }

    /** How it was understood, for who asked it. */
    Reading toReading(Lexicon lexicon, boolean complete, Set<Sought> absent) {
        List<Set<String>> marked = new ArrayList<>();
        List<Fired> fired = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (QueryWord word : words) {
            word.addMarks(lexicon, marked);
            if (!word.isKnown()) {
                unknown.add(word.token().written());
            }
            for (Meaning meaning : word.meanings()) {
                Sense sense = meaning.sense();
                fired.add(
                        new Fired(
                                word.token().written(),
                                sense.facet(),
                                sense.code(),
                                sense.weight() * meaning.share()));
            }
        }
        return new Reading(reading, unknown, complete, marked, fired, absent);
    }

    /**
     * What is clearly sought, and nobody is filed there or speaks of it; a word that may as well
     * mean something that somebody offers misses nothing.
     */
    Set<Sought> absent(Lexicon lexicon, DirectorySearcher searcher) {
        Rarities rarities = new Rarities(searcher, lexicon);
        Set<Sought> absent = new LinkedHashSet<>();
        for (QueryWord word : needed()) {
            List<Sense> sought =
                    word.clearlyMeant().stream()
                            .filter(sense -> lexicon.role(sense.facet()) == FacetRole.SUBJECT)
                            .toList();
            if (sought.stream().noneMatch(sense -> isOffered(sense, lexicon, searcher, rarities))) {
                sought.forEach(each -> absent.add(new Sought(each.facet(), each.code())));
            }
        }
        return absent;
    }

    private static boolean isOffered(
            Sense sense, Lexicon lexicon, DirectorySearcher searcher, Rarities rarities) {
        return searcher.carried(sense.facet(), sense.code()) > 0
                || rarities.mentioned(lexicon.topic(sense.facet(), sense.code())) > 0;
    }

    boolean namesAPlace() {
        return words.stream().anyMatch(word -> word.role() == FacetRole.PLACE);
    }

    /** The words of which something must be found. */
    List<QueryWord> needed() {
        List<QueryWord> subjects =
                words.stream().filter(word -> word.role() == FacetRole.SUBJECT).toList();
        return !subjects.isEmpty() ? subjects : words.isEmpty() ? emptyWords : words;
    }
}
