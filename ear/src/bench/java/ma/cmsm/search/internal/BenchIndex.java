package ma.cmsm.search.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.publish.TaxonomyNames;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexSource;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.Suggestions;
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

    public Suggestions suggest(String typed, String language) {
        return index.suggest(KIND, typed, language);
    }

    /** Searches, with so many bytes of results remembered. */
    public CachedSearch remembering(long bytes) {
        return new CachedSearch(index, index::generation, Clock.systemUTC(), bytes);
    }

    /** Builds it anew from these documents, to the last byte on disk. */
    public void rebuild(List<IndexDocument> documents) throws IOException {
        IndexRebuild.run(index, List.of(new Held(documents)), ForkJoinPool.commonPool());
    }

    /** Documents that lie in memory, so that no reading is timed. */
    private record Held(List<IndexDocument> documents) implements IndexSource {

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<IndexDocument> read(Collection<String> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void readAll(Consumer<IndexDocument> consumer) {
            documents.forEach(consumer);
        }

        @Override
        public long count() {
            return documents.size();
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
