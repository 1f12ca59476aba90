package ma.cmsm.search.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.Explanation;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.Suggestions;
import ma.cmsm.search.internal.OpenIndex.Reading;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The living index: answers from the build in force, writes to it, and lets a new build take its
 * place. It says when it needs to be built anew; building is {@link IndexRebuild}'s.
 *
 * <p>Reading is for any number of threads; everything else is for one at a time.
 */
public final class LuceneIndex implements Closeable {

    private static final Logger LOG = Logger.getLogger(LuceneIndex.class.getName());
    private static final Lexicon NO_LEXICON = new Lexicon(LexiconData.NONE);

    /** How the build in force fares. */
    private enum State {
        /** Never opened, or nothing there to open. */
        ABSENT,
        WHOLE,
        /** Readable, but made by another schema. */
        OUTDATED,
        /** Readable, but another process writes it. */
        LOCKED,
        /** Something failed while reading; its files are to be compared with their checksums. */
        SUSPECT,
        DAMAGED
    }

    private final IndexFolders folders;
    private final AtomicReference<OpenIndex> current = new AtomicReference<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.ABSENT);
    private final Clock clock;
    private final AtomicLong generation;
    private final Supplier<Lexicon> lexicon;
    private final Supplier<Weights> weights;

    /**
     * @param root the folder of the index; made when it is not there
     * @param clock lets {@link #generation} grow over restarts
     */
    public LuceneIndex(Path root, Clock clock) {
        this(root, clock, () -> NO_LEXICON);
    }

    /**
     * @param root the folder of the index; made when it is not there
     * @param clock lets {@link #generation} grow over restarts, and says how old a fact is
     * @param lexicon what is known of words at the time it is asked
     */
    public LuceneIndex(Path root, Clock clock, Supplier<Lexicon> lexicon) {
        this(root, clock, lexicon, () -> Weights.USUAL);
    }

    /**
     * @param root the folder of the index; made when it is not there
     * @param clock lets {@link #generation} grow over restarts, and says how old a fact is
     * @param lexicon what is known of words at the time it is asked
     * @param weights how much what counts at the time it is asked
     */
    public LuceneIndex(
            Path root, Clock clock, Supplier<Lexicon> lexicon, Supplier<Weights> weights) {
        this.folders = new IndexFolders(root);
        this.clock = clock;
        this.lexicon = lexicon;
        this.weights = weights;
        this.generation = new AtomicLong(clock.millis());
    }

    /**
     * Finds objects of a kind.
     *
     * @throws Refused as {@link #read}
     */
    public SearchResult find(String kind, SearchRequest request) {
        SearchEvent event = SearchEvent.begun();
        SearchResult found = read(searcher -> finder(searcher, kind).find(request));
        event.found(found.total());
        return found;
    }

    /**
     * Says of a search why it finds what it finds.
     *
     * @throws Refused as {@link #read}
     */
    public Explanation explain(String kind, SearchRequest request) {
        return read(searcher -> finder(searcher, kind).explain(request));
    }

    /** How much what counts now. */
    Weights weights() {
        return weights.get();
    }

    /**
     * The ids of all objects of a kind that a request matches, in its order.
     *
     * @throws Refused as {@link #read}
     */
    public List<String> ids(String kind, SearchRequest request) {
        return read(searcher -> finder(searcher, kind).ids(request));
    }

    /**
     * The representation of one object as the index holds it.
     *
     * @throws Refused as {@link #read}
     */
    public Optional<byte[]> published(String kind, String id) {
        return read(searcher -> finder(searcher, kind).published(id));
    }

    /**
     * What somebody may be about to type.
     *
     * @throws Refused as {@link #read}
     */
    public Suggestions suggest(String kind, String typed, String language) {
        return read(
                searcher ->
                        new Suggester(searcher, lexicon.get(), finder(searcher, kind))
                                .suggest(typed, language));
    }

    private Finder finder(DirectorySearcher searcher, String kind) {
        return new Finder(
                searcher,
                kind,
                lexicon.get(),
                weights.get(),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** Opens what is in force, as well as it can be. */
    public void open() {
        Optional<Path> folder = folders.current();
        if (folder.isEmpty()) {
            state.set(State.ABSENT);
            return;
        }
        try {
            Map<String, String> signature = OpenIndex.signature(folder.get());
            if (!IndexSchema.isRead(signature)) {
                LOG.log(Level.INFO, "The index is of an old schema and is built anew");
                state.set(State.ABSENT);
                return;
            }
            boolean own = signature.equals(IndexSchema.signature());
            OpenIndex opened =
                    own ? OpenIndex.writable(folder.get()) : OpenIndex.readOnly(folder.get());
            replace(opened, own ? State.WHOLE : State.OUTDATED);
            folders.clean();
        } catch (LockObtainFailedException taken) {
            LOG.log(Level.WARNING, "Another process writes the index: {0}", taken.getMessage());
            openReadOnly(folder.get());
        } catch (IOException | RuntimeException | InternalError damaged) {
            damaged("The index cannot be opened", damaged);
        }
    }

    private void openReadOnly(Path folder) {
        try {
            replace(OpenIndex.readOnly(folder), State.LOCKED);
        } catch (IOException | RuntimeException damaged) {
            damaged("The index cannot be read", damaged);
        }
    }

    /** Whether there is something to answer from. */
    public boolean isReady() {
        return current.get() != null;
    }

    /** Whether changes can be written to it now. */
    public boolean isWritable() {
        OpenIndex index = current.get();
        return state.get() == State.WHOLE && index != null && index.isWritable();
    }

    public boolean needsRebuild() {
        State now = state.get();
        return now == State.ABSENT || now == State.OUTDATED || now == State.DAMAGED;
    }

    /** Grows with every change that readers can see, over restarts too. */
    public long generation() {
        return generation.get();
    }

    /**
     * Asks something of the index as it is now.
     *
     * @throws Refused kind UNAVAILABLE when there is no index, or it failed: it then looks after
     *     itself at the next {@link #check}
     */
    <T> T read(Reading<T> reading) {
        while (true) {
            OpenIndex index = current.get();
            if (index == null) {
                throw new Refused(Refused.Kind.UNAVAILABLE, "search.not-ready");
            }
            try {
                return index.read(reading);
            } catch (IOException | RuntimeException | InternalError failed) {
                boolean replacedMeanwhile =
                        failed instanceof AlreadyClosedException && current.get() != index;
                if (!replacedMeanwhile) {
                    throw suspect(failed);
                }
            }
        }
    }

    private Refused suspect(Throwable failed) {
        LOG.log(Level.SEVERE, "A search failed", failed);
        state.compareAndSet(State.WHOLE, State.SUSPECT);
        return new Refused(Refused.Kind.UNAVAILABLE, "search.not-ready", failed);
    }

    /**
     * Writes, commits and shows changes.
     *
     * @param put documents new or changed
     * @param remove {@linkplain IndexSchema#key keys} of documents that are no more
     */
    void write(List<IndexDocument> put, Collection<BytesRef> remove) throws IOException {
        try {
            OpenIndex index = current.get();
            if (index == null) {
                throw new IOException("There is no index to write to");
            }
            index.write(put, remove);
            generation.updateAndGet(this::next);
        } catch (IOException | RuntimeException | InternalError failed) {
            state.compareAndSet(State.WHOLE, State.SUSPECT);
            throw failed;
        }
    }

    /**
     * Takes what was removed or replaced out of the files, too, one step a call: Lucene only marks
     * it, and what was unpublished would stay on the disk. Never waits for the rewriting.
     */
    void purge() throws IOException {
        try {
            OpenIndex index = current.get();
            if (index != null && index.purge()) {
                generation.updateAndGet(this::next);
            }
        } catch (IOException | RuntimeException | InternalError failed) {
            state.compareAndSet(State.WHOLE, State.SUSPECT);
            throw failed;
        }
    }

    /** Whether the files hold nothing of what was removed or replaced. */
    boolean isPure() {
        OpenIndex index = current.get();
        return index == null || index.isPure();
    }

    /** Looks after the build in force; afterwards it is whole, or known to need a rebuild. */
    void check() {
        OpenIndex index = current.get();
        if (state.get() == State.LOCKED) {
            open();
        } else if (index != null && !needsRebuild() && isDoubtful(index)) {
            verify(index);
        }
    }

    private boolean isDoubtful(OpenIndex index) {
        // A writer that a merge beside the work has ended is not in force, whatever its files.
        boolean ended = state.get() == State.WHOLE && !index.isWritable();
        return ended || state.get() == State.SUSPECT || !isInForce(index) || !index.isUntouched();
    }

    private boolean isInForce(OpenIndex index) {
        return folders.current().filter(index.folder()::equals).isPresent();
    }

    private void verify(OpenIndex index) {
        try {
            index.verify();
            if (!isInForce(index)) {
                folders.flip(index.folder());
            }
            if (index.isWritable()) {
                state.set(State.WHOLE);
            } else {
                // A writer that failed once never writes again; another goes on from its commit.
                open();
            }
        } catch (IOException | RuntimeException | InternalError failed) {
            damaged("The index is damaged", failed);
        }
    }

    private void damaged(String what, Throwable failed) {
        LOG.log(Level.SEVERE, what + "; it is built anew", failed);
        state.set(State.DAMAGED);
    }

    /** Starts a build beside the one in force. */
    IndexBuild begin() throws IOException {
        Path folder = folders.create();
        Directory directory = new MMapDirectory(folder);
        return IndexBuild.create(folder, directory);
    }

    /** Puts a finished build in force and does away with the one before. */
    void flip(IndexBuild build) throws IOException {
        build.commit();
        build.close();
        OpenIndex fresh = OpenIndex.writable(build.folder());
        try {
            folders.flip(build.folder());
        } catch (IOException | RuntimeException | Error failed) {
            close(fresh);
            throw failed;
        }
        replace(fresh, State.WHOLE);
        folders.clean();
    }

    /** Does away with a build that will not be finished. */
    void abandon(IndexBuild build) {
        try {
            build.close();
            IndexFolders.delete(build.folder());
        } catch (IOException left) {
            LOG.log(Level.WARNING, "An unfinished index is left in " + build.folder(), left);
        }
    }

    private void replace(OpenIndex fresh, State fares) {
        OpenIndex before = current.getAndSet(fresh);
        state.set(fares);
        generation.updateAndGet(this::next);
        if (before != null) {
            close(before);
        }
    }

    private long next(long shown) {
        return Math.max(shown + 1, clock.millis());
    }

    private static void close(OpenIndex index) {
        try {
            index.close();
        } catch (IOException | RuntimeException failed) {
            LOG.log(Level.FINE, "The former index did not close cleanly", failed);
        }
    }

    /** Nothing is lost: what was written was committed. */
    @Override
    public void close() {
        OpenIndex index = current.getAndSet(null);
        state.set(State.ABSENT);
        if (index != null) {
            close(index);
        }
    }
}
