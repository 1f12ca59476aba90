package ma.cmsm.search.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.search.IndexDocument;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * One build of the index, open for reading, and for writing too unless it was made by another
 * schema or another process holds it.
 */
final class OpenIndex implements Closeable {

    /** Something asked of one view of the index. */
    @FunctionalInterface
    interface Reading<T> {
        T of(DirectorySearcher searcher) throws IOException;
    }

    private final Path folder;
    private final Directory directory;
    private final Optional<IndexBuild> build;
    private final SearcherManager searchers;
    private final FileWatch watch;

    private OpenIndex(Path folder, Directory directory, Optional<IndexBuild> build)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.build = build;
        this.watch = new FileWatch(folder);
        Searchers factory = new Searchers();
        this.searchers =
                build.isPresent()
                        ? build.get().searchers(factory)
                        : new SearcherManager(directory, factory);
        watch.isUntouched(directory);
    }

    /**
     * Opens a build for reading and writing.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException when another process writes here
     * @throws IOException when it is damaged: every file's checksum is compared
     */
    static OpenIndex writable(Path folder) throws IOException {
        Directory directory = new MMapDirectory(folder);
        Closeable held = directory;
        try {
            FileWatch.verify(directory);
            IndexBuild build = IndexBuild.resume(folder, directory);
            held = build;
            return new OpenIndex(folder, directory, Optional.of(build));
        } catch (IOException | RuntimeException | Error failed) {
            held.close();
            throw failed;
        }
    }

    /** Opens a build for reading only. */
    static OpenIndex readOnly(Path folder) throws IOException {
        Directory directory = new MMapDirectory(folder);
        try {
            return new OpenIndex(folder, directory, Optional.empty());
        } catch (IOException | RuntimeException | Error failed) {
            directory.close();
            throw failed;
        }
    }

    /** What a build says it was made by. */
    static Map<String, String> signature(Path folder) throws IOException {
        try (Directory directory = new MMapDirectory(folder)) {
            return SegmentInfos.readLatestCommit(directory).getUserData();
        }
    }

    /** The one place where a searcher is borrowed and given back. */
    <T> T read(Reading<T> reading) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return reading.of((DirectorySearcher) searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    /** Writes, makes it survive a crash, then makes it visible. */
    void write(List<IndexDocument> put, Collection<BytesRef> remove) throws IOException {
        IndexBuild writing = build.orElseThrow(() -> new IOException("read only: " + folder));
        writing.remove(remove);
        for (IndexDocument document : put) {
            writing.put(document);
        }
        show(writing);
    }

    /** Goes on with {@link IndexBuild#purge}, one step a call; answers whether it showed any. */
    boolean purge() throws IOException {
        IndexBuild writing = build.orElseThrow(() -> new IOException("read only: " + folder));
        if (writing.hasMerged()) {
            show(writing);
            return true;
        }
        if (!writing.isPure() && !writing.isMerging()) {
            writing.purge();
        }
        return false;
    }

    boolean isPure() {
        return build.isEmpty() || build.get().isPure();
    }

    private void show(IndexBuild writing) throws IOException {
        writing.commit();
        watch.isUntouched(directory);
        searchers.maybeRefreshBlocking();
    }

    boolean isWritable() {
        return build.isPresent() && build.get().isOpen();
    }

    boolean isUntouched() {
        return watch.isUntouched(directory);
    }

    /**
     * @throws IOException when a file is missing, cut or changed
     */
    void verify() throws IOException {
        FileWatch.verify(directory);
        watch.startAnew();
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        if (build.isPresent()) {
            build.get().close();
        }
        directory.close();
    }

    /** Reads what is held of new segments before anybody asks of them. */
    private static final class Searchers extends SearcherFactory {

        private final SegmentCache segments = new SegmentCache();

        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous)
                throws IOException {
            return new DirectorySearcher(reader, segments);
        }
    }
}
