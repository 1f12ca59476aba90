package ma.cmsm.search.internal;

import java.io.IOException;
import ma.cmsm.search.internal.TopDocuments.Top;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;

/** The ids of documents of a kind; opens the column of a segment once. Serves one thread. */
final class Ids {

    private final DirectorySearcher searcher;
    private final String kind;
    private final SortedDocValues[] keys;

    Ids(DirectorySearcher searcher, String kind) {
        this.searcher = searcher;
        this.kind = kind;
        this.keys = new SortedDocValues[searcher.getIndexReader().leaves().size()];
    }

    String of(Top top) throws IOException {
        int segment = top.leaf().ord;
        if (keys[segment] == null) {
            keys[segment] = DocValues.getSorted(top.leaf().reader(), IndexSchema.KEY);
        }
        int number = searcher.segment(segment).columns().order(IndexSchema.KEY)[top.doc()];
        return keys[segment].lookupOrd(number).utf8ToString().substring(kind.length() + 1);
    }
}
