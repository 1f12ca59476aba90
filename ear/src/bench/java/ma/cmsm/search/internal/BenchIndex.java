package ma.cmsm.search.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;

/**
 * The product's index put together without a container: what {@link ma.cmsm.search.ServiceSearch}
 * and a rebuild do, no more. In this package because the engine is.
 */
public final class BenchIndex implements Closeable {

    private static final String KIND = "service";

    private final LuceneIndex index;

    /** Opens the index in this folder, if there is one. */
    public BenchIndex(Path folder) {
        index = new LuceneIndex(folder, Clock.systemUTC());
        index.open();
    }

    public SearchResult find(SearchRequest request) {
        return index.read(searcher -> new Finder(searcher, KIND).find(request));
    }

    /** Builds it anew from these documents, to the last byte on disk. */
    public void rebuild(Iterable<IndexDocument> documents) throws IOException {
        IndexBuild build = index.begin();
        for (IndexDocument document : documents) {
            build.add(document);
        }
        index.flip(build);
    }

    @Override
    public void close() {
        index.close();
    }
}
