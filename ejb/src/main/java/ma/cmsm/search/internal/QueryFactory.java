package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import ma.cmsm.search.internal.QueryWord.WeightedTerm;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/**
 * From what was typed to what is asked of the index.
 *
 * <p>What a visitor types is words and never syntax. Nobody asks for its language: a word is looked
 * for as it is and as a stem of every language of its script, in every part. Each word must be
 * found somewhere, but stop words need not, unless there is nothing else.
 */
final class QueryFactory {

    /** More than any question; the rest of a pasted page is not read. UTF-16 units. */
    static final int LONGEST = 10_000;

    /** More words than these are not looked for. */
    static final int MOST_WORDS = 32;

    private static final float ACCENTED = 1.3f;
    private static final float FOLDED = 1f;
    private static final float STEMMED = 0.7f;

    private QueryFactory() {}

    /** What was typed, looked up in one view of the index. */
    static ParsedQuery parse(String typed, IndexSearcher searcher) throws IOException {
        List<QueryWord> telling = new ArrayList<>();
        List<QueryWord> stopWords = new ArrayList<>();
        for (String word : words(typed)) {
            (isStopWord(word) ? stopWords : telling).add(lookUp(word, searcher));
        }
        return new ParsedQuery(telling, stopWords);
    }

    private static Set<String> words(String typed) {
        Set<String> words = new LinkedHashSet<>();
        String read = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        Words.each(
                read,
                word -> {
                    if (words.size() < MOST_WORDS && !Folding.fold(word).isEmpty()) {
                        words.add(word);
                    }
                });
        return words;
    }

    private static boolean isStopWord(String word) {
        String folded = Folding.fold(word);
        for (Language language : Language.values()) {
            if (language.isStopWord(folded)) {
                return true;
            }
        }
        return false;
    }

    private static QueryWord lookUp(String word, IndexSearcher searcher) throws IOException {
        Analysis.Form plain = Analysis.form(word, Language.OTHER);
        List<WeightedTerm> terms = new ArrayList<>();
        for (Part part : Part.values()) {
            add(terms, searcher, part.field(), plain.folded(), FOLDED * part.weight());
            if (plain.hasAccents()) {
                add(terms, searcher, part.field(), plain.accented(), ACCENTED * part.weight());
            }
            for (Analysis.Form form : stems(word)) {
                String field = part.field(form.language());
                add(terms, searcher, field, form.stem(), STEMMED * part.weight());
            }
        }
        return new QueryWord(terms);
    }

    /** The word in every language it may be of; a stop word of one may be a need in another. */
    private static List<Analysis.Form> stems(String word) {
        Set<Language> languages = new TreeSet<>();
        for (Language language : Language.values()) {
            languages.add(language.ofWord(word));
        }
        languages.remove(Language.OTHER);
        return languages.stream().map(language -> Analysis.form(word, language)).toList();
    }

    /** Only what the index knows is asked for: it is looked up once, here. */
    private static void add(
            List<WeightedTerm> terms,
            IndexSearcher searcher,
            String field,
            BytesRef text,
            float weight)
            throws IOException {
        Term term = new Term(field, text);
        TermStates states = TermStates.build(searcher, term, true);
        if (states.docFreq() > 0) {
            terms.add(new WeightedTerm(term, states, weight));
        }
    }
}
