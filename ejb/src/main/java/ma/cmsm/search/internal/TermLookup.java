package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.internal.text.Analysis;
import ma.cmsm.search.internal.text.Token;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Looks words up in one view of the index: once per word, and only what is there is asked for. It
 * opens the dictionary of a part of a segment once. Serves one thread.
 */
final class TermLookup {

    private static final float ACCENTED = 1.3f;
    private static final float FOLDED = 1f;
    private static final float STEMMED = 0.85f;

    private static final int MOST_BEGINNINGS = 12;
    private static final int MOST_SEEN = 1_000;

    private final IndexSearcher searcher;
    private final List<LeafReaderContext> segments;
    private final Map<Part, TermsEnum[]> dictionaries = new EnumMap<>(Part.class);

    TermLookup(IndexSearcher searcher) {
        this.searcher = searcher;
        this.segments = searcher.getIndexReader().leaves();
    }

    /** Where the index has a word, in any of its forms; empty when nowhere. */
    List<QueryTerm> find(Token word) throws IOException {
        Map<BytesRef, Float> forms = forms(word);
        List<QueryTerm> found = new ArrayList<>();
        for (Part part : Part.values()) {
            for (Map.Entry<BytesRef, Float> form : forms.entrySet()) {
                Term term = new Term(part.field(), form.getKey());
                TermStates states = states(part, form.getKey());
                if (states.docFreq() > 0 && isThere(part.field(), form.getKey())) {
                    found.add(new QueryTerm(part, term, states, form.getValue()));
                }
            }
        }
        return found;
    }

    /** Where a term stands, segment by segment, and how often. */
    private TermStates states(Part part, BytesRef term) throws IOException {
        TermStates states = new TermStates(searcher.getTopReaderContext());
        TermsEnum[] dictionary = dictionary(part);
        for (int i = 0; i < dictionary.length; i++) {
            TermsEnum terms = dictionary[i];
            if (terms.seekExact(term)) {
                states.register(
                        terms.termState(),
                        segments.get(i).ord,
                        terms.docFreq(),
                        terms.totalTermFreq());
            }
        }
        return states;
    }

    private TermsEnum[] dictionary(Part part) throws IOException {
        TermsEnum[] known = dictionaries.get(part);
        if (known == null) {
            known = new TermsEnum[segments.size()];
            for (int i = 0; i < known.length; i++) {
                known[i] = Terms.getTerms(segments.get(i).reader(), part.field()).iterator();
            }
            dictionaries.put(part, known);
        }
        return known;
    }

    /** Where names have words that begin so; the commonest of them. */
    List<QueryTerm> findBeginning(Token word) throws IOException {
        BytesRef beginning = new BytesRef(word.folded());
        List<Begun> begun = new ArrayList<>();
        for (Part part : List.of(Part.NAME, Part.ORGANIZATION)) {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), part.field());
            if (terms != null) {
                addBegun(beginning, part, terms.iterator(), begun);
            }
        }
        begun.sort(Comparator.comparingInt((Begun each) -> -each.documents()));
        List<QueryTerm> found = new ArrayList<>();
        for (Begun each : begun.subList(0, Math.min(MOST_BEGINNINGS, begun.size()))) {
            TermStates states = states(each.part(), each.term().bytes());
            if (isThere(each.part().field(), each.term().bytes())) {
                found.add(new QueryTerm(each.part(), each.term(), states, FOLDED));
            }
        }
        return found;
    }

    /** A word of names that begins as asked, and in how many it is. */
    private record Begun(Part part, Term term, int documents) {}

    private static void addBegun(BytesRef beginning, Part part, TermsEnum terms, List<Begun> to)
            throws IOException {
        boolean there = terms.seekCeil(beginning) != SeekStatus.END;
        for (int seen = 0; there && seen < MOST_SEEN; seen++) {
            if (!StringHelper.startsWith(terms.term(), beginning)) {
                return;
            }
            Term term = new Term(part.field(), BytesRef.deepCopyOf(terms.term()));
            to.add(new Begun(part, term, terms.docFreq()));
            there = terms.next() != null;
        }
    }

    /**
     * Whether a term of the index stands in anything that is not deleted: the words of what was
     * unpublished are in the files for a while, and are not to be told.
     */
    boolean isThere(String field, BytesRef term) throws IOException {
        if (!searcher.getIndexReader().hasDeletions()) {
            return true;
        }
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            if (isIn(leaf.reader(), new Term(field, term))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(LeafReader segment, Term term) throws IOException {
        PostingsEnum documents = segment.postings(term, PostingsEnum.NONE);
        Bits live = segment.getLiveDocs();
        int doc = documents == null ? DocIdSetIterator.NO_MORE_DOCS : documents.nextDoc();
        while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
            doc = documents.nextDoc();
        }
        return doc != DocIdSetIterator.NO_MORE_DOCS;
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
