package ma.cmsm.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.SearchResult.FacetCount;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/**
 * Answers requests about one kind of objects from one view of the index.
 *
 * <p>In two steps: which documents match, as bits, for exact totals and counts; then the page, for
 * which Lucene may skip all that cannot come so far up.
 */
final class Finder {

    private static final Set<String> REPRESENTATION = Set.of(IndexSchema.REPRESENTATION);

    private final DirectorySearcher searcher;
    private final String kind;

    Finder(DirectorySearcher searcher, String kind) {
        this.searcher = searcher;
        this.kind = kind;
    }

    SearchResult find(SearchRequest request) throws IOException {
        ParsedQuery query = QueryFactory.parse(request.query(), searcher);
        FacetFilters filters = FacetFilters.of(request.filters(), searcher);
        Matches words = words(query);
        Matches hits = hits(words, filters);
        int total = hits.count();
        int pages = Math.max(1, (total + request.perPage() - 1) / request.perPage());
        int page = Math.min(request.page(), pages);
        return new SearchResult(
                total,
                page,
                pages,
                page(request, query, hits, page, total),
                facets(query, words, hits, filters));
    }

    /** The ids of all that match, in order; some 200 bytes each while it is made. */
    List<String> ids(SearchRequest request) throws IOException {
        ParsedQuery query = QueryFactory.parse(request.query(), searcher);
        Matches hits = hits(words(query), FacetFilters.of(request.filters(), searcher));
        List<String> ids = new ArrayList<>();
        for (ScoreDoc found : top(request, query, hits, hits.count())) {
            ids.add(id(found.doc));
        }
        return ids;
    }

    private static Matches hits(Matches words, FacetFilters filters) {
        return filters.isEmpty() ? words : filters.all(words);
    }

    private Matches words(ParsedQuery query) throws IOException {
        Matches everything = searcher.everything(kind);
        return query.isEmpty() ? everything : query.matches(everything, searcher);
    }

    Optional<byte[]> published(String id) throws IOException {
        TopDocs found =
                searcher.search(
                        new TermQuery(new Term(IndexSchema.KEY, IndexSchema.key(kind, id))), 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(representation(searcher.storedFields(), found.scoreDocs[0].doc));
    }

    private Map<String, List<FacetCount>> facets(
            ParsedQuery query, Matches words, Matches hits, FacetFilters filters) {
        FacetCounter counter = new FacetCounter(searcher, kind);
        return query.isEmpty() && filters.isEmpty()
                ? counter.everything()
                : counter.count(words, hits, filters);
    }

    private List<SearchHit> page(
            SearchRequest request, ParsedQuery query, Matches hits, int page, int total)
            throws IOException {
        boolean byName = isByName(request, query);
        int first = (page - 1) * request.perPage();
        int most = Math.min(total, first + request.perPage());
        ScoreDoc[] found = top(request, query, hits, most);
        List<SearchHit> given = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (int i = first; i < found.length; i++) {
            float score = byName ? 0 : (Float) ((FieldDoc) found[i]).fields[0];
            given.add(hit(stored, found[i].doc, score));
        }
        return given;
    }

    /** Without words there is nothing to be relevant to. */
    private static boolean isByName(SearchRequest request, ParsedQuery query) {
        return request.sort() == SearchRequest.Sort.NAME || query.isEmpty();
    }

    private ScoreDoc[] top(SearchRequest request, ParsedQuery query, Matches hits, int most)
            throws IOException {
        if (most == 0) {
            return new ScoreDoc[0];
        }
        boolean byName = isByName(request, query);
        Query ordered = byName ? new MatchesQuery(hits) : ranked(query, hits);
        TopFieldCollectorManager top =
                new TopFieldCollectorManager(order(request.language(), byName), most, null, most);
        return searcher.search(ordered, top).scoreDocs;
    }

    private static Query ranked(ParsedQuery query, Matches hits) {
        return new BooleanQuery.Builder()
                .add(query.ranking(), Occur.MUST)
                .add(new MatchesQuery(hits), Occur.FILTER)
                .build();
    }

    private static Sort order(String language, boolean byName) {
        SortField name =
                new SortField(IndexSchema.nameOrder(language), SortField.Type.STRING, false);
        SortField key = new SortField(IndexSchema.KEY, SortField.Type.STRING, false);
        return byName ? new Sort(name, key) : new Sort(SortField.FIELD_SCORE, name, key);
    }

    private SearchHit hit(StoredFields stored, int doc, float score) throws IOException {
        return new SearchHit(id(doc), score, representation(stored, doc));
    }

    private String id(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedDocValues keys = DocValues.getSorted(leaf.reader(), IndexSchema.KEY);
        keys.advanceExact(doc - leaf.docBase);
        String key = keys.lookupOrd(keys.ordValue()).utf8ToString();
        return key.substring(kind.length() + 1);
    }

    private static byte[] representation(StoredFields stored, int doc) throws IOException {
        Document document = stored.document(doc, REPRESENTATION);
        BytesRef bytes = document.getBinaryValue(IndexSchema.REPRESENTATION);
        return bytes == null ? new byte[0] : BytesRef.deepCopyOf(bytes).bytes;
    }
}
