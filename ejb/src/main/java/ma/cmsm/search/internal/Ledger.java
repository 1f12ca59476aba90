package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.Explanation.By;
import ma.cmsm.search.Explanation.Item;
import ma.cmsm.search.Explanation.WordShare;
import ma.cmsm.search.internal.QueryWord.Meaning;
import ma.cmsm.search.internal.QueryWord.Synonyms;
import ma.cmsm.search.internal.Worths.Word;
import ma.cmsm.search.internal.lexicon.Topic;
import org.apache.lucene.util.FixedBitSet;

/**
 * What each word adds to a few documents of one segment, written down while it is added up. Nobody
 * who only searches keeps one.
 */
final class Ledger {

    /** Watches nothing. */
    static final Ledger NONE = new Ledger(null);

    private final FixedBitSet watched;
    private final Map<Integer, List<Item>> items = new HashMap<>();
    private final Map<Integer, List<WordShare>> words = new HashMap<>();
    private By by = By.TEXT;
    private String in = "";
    private String what = "";

    /**
     * @param watched the documents
     */
    Ledger(FixedBitSet watched) {
        this.watched = watched;
    }

    /** What follows is worth of a term. */
    void open(QueryTerm term) {
        if (watched != null) {
            open(By.TEXT, term.part().field(), term.term().text());
        }
    }

    /** What follows is worth of other words. */
    void open(Synonyms synonyms) {
        if (watched != null) {
            open(By.SYNONYM, "", first(synonyms.group()));
        }
    }

    /** What follows is worth of what is meant. */
    void open(By how, Meaning meaning) {
        if (watched != null) {
            open(how, meaning.sense().facet(), meaning.sense().code());
        }
    }

    private void open(By how, String where, String of) {
        by = how;
        in = where;
        what = of;
    }

    private static String first(Topic group) {
        return group.phrases().isEmpty() ? "" : group.phrases().get(0).text();
    }

    void add(int doc, float worth) {
        if (watched != null && watched.get(doc)) {
            items.computeIfAbsent(doc, absent -> new ArrayList<>())
                    .add(new Item(by, in, what, worth));
        }
    }

    /** Adds to all of some documents that are in a window. */
    void addAll(FixedBitSet documents, float worth, Window window) {
        for (int doc = window.from(); watched != null && doc < window.to(); doc++) {
            if (documents.get(doc)) {
                add(doc, worth);
            }
        }
    }

    /** All of a word was added in a window. */
    void close(Word word, Window window) {
        items.forEach(
                (doc, found) ->
                        words.computeIfAbsent(doc, absent -> new ArrayList<>())
                                .add(
                                        new WordShare(
                                                word.word().token().written(),
                                                word.word().trust(),
                                                window.said(doc),
                                                window.textWeight(doc, word),
                                                window.meant(doc),
                                                List.copyOf(found))));
        items.clear();
    }

    /** It bears the whole question as a name, which adds so much. */
    void named(int doc, float worth) {
        if (watched != null && watched.get(doc)) {
            Item item = new Item(By.CALLED, "", "", worth);
            words.computeIfAbsent(doc, absent -> new ArrayList<>())
                    .add(new WordShare("", 1, 0, 0, worth, List.of(item)));
        }
    }

    /** By words, in the order they count. */
    List<WordShare> of(int doc) {
        return words.getOrDefault(doc, List.of());
    }
}
