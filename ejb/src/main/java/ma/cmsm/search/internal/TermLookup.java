package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.internal.text.Analysis;
import ma.cmsm.search.internal.text.Token;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;

/** Looks words up in one view of the index: once per word, and only what is there is asked for. */
final class TermLookup {

    private static final float ACCENTED = 1.3f;
    private static final float FOLDED = 1f;
    private static final float STEMMED = 0.8f;

    private final IndexSearcher searcher;

    TermLookup(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Where the index has a word, in any of its forms; empty when nowhere. */
    List<QueryTerm> find(Token word) throws IOException {
        Map<BytesRef, Float> forms = forms(word);
        List<QueryTerm> found = new ArrayList<>();
        for (Part part : Part.values()) {
            for (Map.Entry<BytesRef, Float> form : forms.entrySet()) {
                Term term = new Term(part.field(), form.getKey());
                TermStates states = TermStates.build(searcher, term, true);
                if (states.docFreq() > 0) {
                    found.add(new QueryTerm(part, term, states, form.getValue() * part.weight()));
                }
            }
        }
        return found;
    }

    private static Map<BytesRef, Float> forms(Token word) {
        Map<BytesRef, Float> forms = new LinkedHashMap<>();
        forms.put(new BytesRef(word.folded()), FOLDED);
        if (word.hasAccents()) {
            forms.put(new BytesRef(word.accented()), ACCENTED);
        }
        for (String stem : word.stems().values()) {
            // A word that is its own stem stands in the index without a mark.
            forms.putIfAbsent(Analysis.stemTerm(stem), STEMMED);
            forms.putIfAbsent(new BytesRef(stem), STEMMED);
        }
        return forms;
    }
}
