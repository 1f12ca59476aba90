package ma.cmsm.search.internal;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.search.Explanation;
import ma.cmsm.search.Explanation.Why;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.FacetCount;
import ma.cmsm.search.SearchResult.Reading;
import ma.cmsm.search.internal.TopDocuments.Top;
import ma.cmsm.search.internal.lexicon.Lexicon;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Answers requests about one kind of objects from one view of the index: what the words find, what
 * the filters leave of it, the first of these in order, and the counts of every facet.
 */
final class Finder {

    private final DirectorySearcher searcher;
    private final String kind;
    private final Lexicon lexicon;
    private final Weights weights;
    private final LocalDate today;

    Finder(
            DirectorySearcher searcher,
            String kind,
            Lexicon lexicon,
            Weights weights,
            LocalDate today) {
        this.searcher = searcher;
        this.kind = kind;
        this.lexicon = lexicon;
        this.weights = weights;
        this.today = today;
    }

    SearchResult find(SearchRequest request) throws IOException {
        Question question = read(request);
        FacetFilters filters = FacetFilters.of(request.filters(), searcher);
        Conditions conditions = conditions(request);
        Answer answer = answer(question, request.query(), conditions, filters);
        Matches hits = hits(answer, filters);
        int total = hits.count();
        int pages = pages(request, total);
        int page = Math.min(request.page(), pages);
        boolean everything =
                asksNothing(question, request.query()) && filters.isEmpty() && conditions.isEmpty();
        return new SearchResult(
                total,
                page,
                pages,
                page(
                        request,
                        ranking(question, answer, conditions, filters),
                        conditions,
                        hits,
                        page),
                request.counted() ? facets(everything, answer.matches(), hits, filters) : Map.of(),
                reading(question, answer, hits),
                conditions.unsure(hits));
    }

    /** The same in the order of relevance, with what every hit of the page owes its place to. */
    Explanation explain(SearchRequest request) throws IOException {
        Question question = read(request);
        Conditions conditions = conditions(request);
        FacetFilters filters = FacetFilters.of(request.filters(), searcher);
        Answer answer = answer(question, request.query(), conditions, filters);
        Matches hits = hits(answer, filters);
        Ranking ranking = ranking(question, answer, conditions, filters);
        int total = hits.count();
        int pages = pages(request, total);
        int page = Math.min(request.page(), pages);
        SearchRequest relevant = request.sorted(Sort.RELEVANCE);
        List<Top> found = tops(relevant, ranking, hits, page);
        Explainer explainer = new Explainer(lexicon, question);
        return new Explanation(
                total,
                page,
                pages,
                reading(question, answer, hits),
                explainer.heard(),
                explainer.synonyms(),
                why(question, found, conditions, ranking, answer.sparing()));
    }

    private Reading reading(Question question, Answer answer, Matches hits) {
        boolean complete = answer.isComplete(hits, question.needed().size());
        return question.toReading(lexicon, complete, question.absent(lexicon, searcher));
    }

    private List<Why> why(
            Question question,
            List<Top> found,
            Conditions conditions,
            Ranking ranking,
            boolean sparing)
            throws IOException {
        Worths worths = new Worths(question, searcher, lexicon, weights, sparing);
        List<SearchHit> given = given(found, conditions);
        List<Why> why = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            LeafReaderContext leaf = found.get(at).leaf();
            int doc = found.get(at).doc();
            FixedBitSet watched = new FixedBitSet(leaf.reader().maxDoc());
            watched.set(doc);
            Ledger ledger = new Ledger(watched);
            if (!question.isEmpty()) {
                new SegmentRanker(searcher, lexicon, weights, leaf, new Window(), ledger)
                        .rank(worths, 0);
            }
            why.add(new Why(given.get(at), ledger.of(doc), ranking.factors(leaf.ord, doc)));
        }
        return why;
    }

    private Conditions conditions(SearchRequest request) {
        return new Conditions(request.occasion(), searcher, weights);
    }

    private static int pages(SearchRequest request, int total) {
        int pages = (total + request.perPage() - 1) / request.perPage();
        return Math.max(1, Math.min(pages, request.lastPage()));
    }

    /** The ids of all that match, in order; some 200 bytes each while it is made. */
    List<String> ids(SearchRequest request) throws IOException {
        Question question = read(request);
        Conditions conditions = conditions(request);
        FacetFilters filters = FacetFilters.of(request.filters(), searcher);
        Answer answer = answer(question, request.query(), conditions, filters);
        Matches hits = hits(answer, filters);
        Ranking ranking = ranking(question, answer, conditions, filters);
        Ids each = new Ids(searcher, kind);
        List<String> ids = new ArrayList<>();
        for (Top top : top(request, ranking, hits, hits.count())) {
            ids.add(each.of(top));
        }
        return ids;
    }

    /** The first that a question finds, all its words needed. */
    List<SearchHit> first(Question question, String language, int most) throws IOException {
        SearchRequest request = new SearchRequest("", language, Map.of(), Sort.RELEVANCE, 1, most);
        Conditions conditions = conditions(request);
        FacetFilters filters = FacetFilters.of(request.filters(), searcher);
        Answer answer = answer(question, "", conditions, filters);
        Matches whole = answer.having(question.needed().size());
        return page(request, ranking(question, answer, conditions, filters), conditions, whole, 1);
    }

    private Question read(SearchRequest request) throws IOException {
        return new QuestionReader(lexicon, searcher).read(request.query());
    }

    private Answer answer(
            Question question, String typed, Conditions conditions, FacetFilters filters)
            throws IOException {
        return asksNothing(question, typed)
                ? Answer.all(conditions.through(searcher.everything(kind)))
                : Answer.of(question, searcher, kind, lexicon, weights, conditions, filters);
    }

    /** What holds no word, such as a smiley, finds nothing; only who typed nothing finds all. */
    private static boolean asksNothing(Question question, String typed) {
        return question.isEmpty() && typed.codePoints().noneMatch(Finder::isSeen);
    }

    private static boolean isSeen(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.FORMAT;
    }

    private Ranking ranking(
            Question question, Answer answer, Conditions conditions, FacetFilters filters) {
        Worth worth = new Worth(weights, today.toEpochDay(), question.needed().size());
        Optional<Matches> elsewhere =
                Elsewhere.of(question, filters, conditions, lexicon, searcher);
        return new Ranking(searcher, question, answer, conditions, worth, elsewhere);
    }

    private static Matches hits(Answer answer, FacetFilters filters) {
        return filters.isEmpty() ? answer.matches() : filters.all(answer.matches());
    }

    Optional<byte[]> published(String id) throws IOException {
        TopDocs found =
                searcher.search(
                        new TermQuery(new Term(IndexSchema.KEY, IndexSchema.key(kind, id))), 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int doc = found.scoreDocs[0].doc;
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        return Optional.of(representation(leaf, doc - leaf.docBase));
    }

    private Map<String, List<FacetCount>> facets(
            boolean everything, Matches words, Matches hits, FacetFilters filters) {
        FacetCounter counter = new FacetCounter(searcher, kind);
        return everything ? counter.everything() : counter.count(words, hits, filters);
    }

    private List<SearchHit> page(
            SearchRequest request, Ranking ranking, Conditions conditions, Matches hits, int page)
            throws IOException {
        return given(tops(request, ranking, hits, page), conditions);
    }

    private List<Top> tops(SearchRequest request, Ranking ranking, Matches hits, int page)
            throws IOException {
        int first = (page - 1) * request.perPage();
        List<Top> found = top(request, ranking, hits, first + request.perPage());
        return found.subList(Math.min(first, found.size()), found.size());
    }

    private List<SearchHit> given(List<Top> found, Conditions conditions) throws IOException {
        List<SearchHit> given = new ArrayList<>();
        Ids ids = new Ids(searcher, kind);
        for (Top top : found) {
            given.add(
                    new SearchHit(
                            ids.of(top),
                            top.score(),
                            representation(top.leaf(), top.doc()),
                            conditions.away(top.leaf().ord, top.doc())));
        }
        return given;
    }

    private List<Top> top(SearchRequest request, Ranking ranking, Matches hits, int most)
            throws IOException {
        return new TopDocuments(searcher, request.language(), most)
                .of(hits, ranking.scorers(request.sort()));
    }

    private static byte[] representation(LeafReaderContext leaf, int doc) throws IOException {
        BinaryDocValues column = DocValues.getBinary(leaf.reader(), IndexSchema.REPRESENTATION);
        return column.advanceExact(doc)
                ? BytesRef.deepCopyOf(column.binaryValue()).bytes
                : new byte[0];
    }
}
