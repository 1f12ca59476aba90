package ma.cmsm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import ma.cmsm.platform.Ahead;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexSource;

/**
 * Builds the whole index anew, beside the one in force: one thread reads the sources, and every
 * core takes in what was read, that thread too when the others are busy.
 */
public final class IndexRebuild {

    private static final Logger LOG = Logger.getLogger(IndexRebuild.class.getName());
    private static final int BATCH = 250;

    private final IndexBuild build;
    private final Executor executor;
    private final LongConsumer progress;
    private final BooleanSupplier stopped;
    private final int helpers = Runtime.getRuntime().availableProcessors() - 1;
    private final List<Ahead<Void>> handedOut = new ArrayList<>();
    private List<IndexDocument> batch = new ArrayList<>(BATCH);

    private IndexRebuild(
            IndexBuild build, Executor executor, LongConsumer progress, BooleanSupplier stopped) {
        this.build = build;
        this.executor = executor;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** Builds and puts in force, where nobody else writes; returns how many documents there are. */
    public static long run(LuceneIndex index, Iterable<IndexSource> sources, Executor executor)
            throws IOException {
        IndexBuild build = prepare(index, sources, executor, done -> {}, () -> false);
        index.flip(build);
        return build.added();
    }

    /**
     * Builds, and leaves it to the caller to put it in force.
     *
     * @param executor whose threads help
     * @param progress told how many documents are done so far
     * @param stopped asked between documents whether to give up
     * @throws CancellationException when it was stopped
     */
    static IndexBuild prepare(
            LuceneIndex index,
            Iterable<IndexSource> sources,
            Executor executor,
            LongConsumer progress,
            BooleanSupplier stopped)
            throws IOException {
        IndexBuild build = index.begin();
        IndexRebuild rebuild = new IndexRebuild(build, executor, progress, stopped);
        try {
            rebuild.readAll(sources);
            return build;
        } catch (UncheckedIOException failed) {
            rebuild.awaitHelpers();
            index.abandon(build);
            throw failed.getCause();
        } catch (RuntimeException | Error failed) {
            rebuild.awaitHelpers();
            index.abandon(build);
            throw failed;
        }
    }

    private void readAll(Iterable<IndexSource> sources) {
        for (IndexSource source : sources) {
            source.readAll(this::add);
        }
        write(batch);
        handedOut.forEach(Ahead::get);
        progress.accept(build.added());
    }

    /** Nobody writes to a folder that is done away with. */
    private void awaitHelpers() {
        for (Ahead<Void> one : handedOut) {
            try {
                one.get();
            } catch (RuntimeException | Error afterTheFirst) {
                LOG.log(Level.FINE, "Failed too", afterTheFirst);
            }
        }
    }

    private void add(IndexDocument document) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
        batch.add(document);
        if (batch.size() == BATCH) {
            handOut(batch);
            batch = new ArrayList<>(BATCH);
            progress.accept(build.added());
        }
    }

    private void handOut(List<IndexDocument> full) {
        handedOut.removeIf(IndexRebuild::isWritten);
        if (handedOut.size() < helpers) {
            handedOut.add(new Ahead<>(executor, () -> write(full)));
        } else {
            write(full);
        }
    }

    /** Throws what its writing threw. */
    private static boolean isWritten(Ahead<Void> written) {
        boolean done = written.isDone();
        if (done) {
            written.get();
        }
        return done;
    }

    private Void write(List<IndexDocument> documents) {
        try {
            build.add(documents);
            return null;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
