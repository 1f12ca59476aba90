package ma.cmsm.search.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.publish.TaxonomyNames;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconFiles;

/**
 * The product's index put together without a container: what {@link ma.cmsm.search.ServiceSearch}
 * and a rebuild do, no more. In this package because the engine is.
 */
public final class BenchIndex implements Closeable {

    private static final String KIND = "service";
    private static final Lexicon LEXICON =
            new Lexicon(
                    LexiconKeeper.data(
                            LexiconFiles.read(),
                            List.of(
                                    new TaxonomyNames(
                                            Taxonomies.holding(new Vocabulary().all())))));

    private final LuceneIndex index;

    /** Opens the index in this folder, if there is one. */
    public BenchIndex(Path folder) {
        index = new LuceneIndex(folder, Clock.systemUTC(), () -> LEXICON);
        index.open();
    }

    public SearchResult find(SearchRequest request) {
        return index.find(KIND, request);
    }

    /** The same, with so many bytes of results remembered. */
    public CachedSearch remembering(long bytes) {
        return new CachedSearch(index, index::generation, Clock.systemUTC(), bytes);
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
