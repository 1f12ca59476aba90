package ma.cmsm.search.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import ma.cmsm.search.IndexDocument;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/** The one writer of one folder. All but {@link #add} is called by one thread at a time. */
final class IndexBuild implements Closeable {

    private static final Logger LOG = Logger.getLogger(IndexBuild.class.getName());

    /** Memory for documents not yet on disk while everything is built, megabytes. */
    static final double BULK_MEGABYTES = 64;

    /** The same while changes trickle in. */
    static final double TRICKLE_MEGABYTES = 16;

    /** Fewer segments than Lucene's ten: questions far outnumber changes. */
    private static final int SEGMENTS_PER_TIER = 5;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final Queue<DocumentMapper> mappers = new ConcurrentLinkedQueue<>();
    private final AtomicLong added = new AtomicLong();

    private IndexBuild(Path folder, Directory directory, OpenMode mode, double megabytes)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(SEGMENTS_PER_TIER);
        merges.setForceMergeDeletesPctAllowed(0);
        IndexWriterConfig config =
                new IndexWriterConfig(new KeywordAnalyzer())
                        .setOpenMode(mode)
                        .setMergePolicy(merges)
                        .setCommitOnClose(false)
                        .setRAMBufferSizeMB(megabytes);
        writer = new IndexWriter(directory, config);
    }

    /** Starts from nothing. */
    static IndexBuild create(Path folder, Directory directory) throws IOException {
        return new IndexBuild(folder, directory, OpenMode.CREATE, BULK_MEGABYTES);
    }

    /**
     * Continues from the last commit.
     *
     * @throws org.apache.lucene.store.LockObtainFailedException when another process writes here
     */
    static IndexBuild resume(Path folder, Directory directory) throws IOException {
        return new IndexBuild(folder, directory, OpenMode.APPEND, TRICKLE_MEGABYTES);
    }

    Path folder() {
        return folder;
    }

    /** How many documents were added to it. */
    long added() {
        return added.get();
    }

    /** Adds documents that are not there yet; any number of threads may. */
    void add(List<IndexDocument> documents) throws IOException {
        DocumentMapper mapper = mapper();
        for (IndexDocument document : documents) {
            try {
                writer.addDocument(mapper.map(document));
                added.incrementAndGet();
            } catch (IllegalArgumentException unfit) {
                refuse(document, unfit);
            }
        }
        mappers.add(mapper);
    }

    /** One that no other thread has; they are used again for what they remember. */
    private DocumentMapper mapper() {
        DocumentMapper free = mappers.poll();
        return free == null ? new DocumentMapper() : free;
    }

    /** Puts a document in the place of what has its key. */
    void put(IndexDocument document) throws IOException {
        DocumentMapper mapper = mapper();
        Term key = keyTerm(IndexSchema.key(document.kind(), document.id()));
        try {
            writer.updateDocument(key, mapper.map(document));
            mappers.add(mapper);
        } catch (IllegalArgumentException unfit) {
            writer.deleteDocuments(key);
            refuse(document, unfit);
        }
    }

    void remove(Collection<BytesRef> keys) throws IOException {
        writer.deleteDocuments(keys.stream().map(IndexBuild::keyTerm).toArray(Term[]::new));
    }

    /** Makes all so far survive a crash, signed with the schema it was made by. */
    void commit() throws IOException {
        writer.setLiveCommitData(IndexSchema.signature().entrySet());
        writer.commit();
    }

    /**
     * Whether the files hold nothing of what was removed or replaced, as far as it is committed.
     */
    boolean isPure() {
        return !writer.hasDeletions() && !isMerging() && !writer.hasUncommittedChanges();
    }

    /** Whether segments are being written anew, by threads of Lucene. */
    boolean isMerging() {
        return writer.hasPendingMerges() || !writer.getMergingSegments().isEmpty();
    }

    /** Whether segments were written anew since the last commit. */
    boolean hasMerged() {
        return !isMerging() && writer.hasUncommittedChanges();
    }

    /** Begins to write anew every segment that holds what was removed or replaced. */
    void purge() throws IOException {
        writer.forceMergeDeletes(false);
    }

    SearcherManager searchers(SearcherFactory factory) throws IOException {
        return new SearcherManager(writer, factory);
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    /** Forgets what was not committed and frees the folder. */
    @Override
    public void close() throws IOException {
        writer.rollback();
        directory.close();
    }

    /**
     * One document that Lucene will not have, such as an endless code, must not stop the others.
     */
    private static void refuse(IndexDocument document, IllegalArgumentException unfit) {
        String what = document.kind() + ' ' + document.id();
        LOG.log(Level.WARNING, "Left out of the index: {0}: {1}", new Object[] {what, unfit});
    }

    private static Term keyTerm(BytesRef key) {
        return new Term(IndexSchema.KEY, key);
    }
}
