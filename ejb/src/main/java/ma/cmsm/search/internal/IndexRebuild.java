package ma.cmsm.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexSource;

/** Builds the whole index anew, beside the one in force. */
public final class IndexRebuild {

    private final IndexBuild build;
    private final LongConsumer progress;
    private final BooleanSupplier stopped;

    private IndexRebuild(IndexBuild build, LongConsumer progress, BooleanSupplier stopped) {
        this.build = build;
        this.progress = progress;
        this.stopped = stopped;
    }

    /** Builds and puts in force, where nobody else writes; returns how many documents there are. */
    public static long run(LuceneIndex index, Iterable<IndexSource> sources) throws IOException {
        IndexBuild build = prepare(index, sources, done -> {}, () -> false);
        index.flip(build);
        return build.added();
    }

    /**
     * Builds, and leaves it to the caller to put it in force.
     *
     * @param progress told how many documents are done so far
     * @param stopped asked between documents whether to give up
     * @throws CancellationException when it was stopped
     */
    static IndexBuild prepare(
            LuceneIndex index,
            Iterable<IndexSource> sources,
            LongConsumer progress,
            BooleanSupplier stopped)
            throws IOException {
        IndexBuild build = index.begin();
        try {
            IndexRebuild rebuild = new IndexRebuild(build, progress, stopped);
            for (IndexSource source : sources) {
                source.readAll(rebuild::add);
            }
            return build;
        } catch (UncheckedIOException failed) {
            index.abandon(build);
            throw failed.getCause();
        } catch (RuntimeException failed) {
            index.abandon(build);
            throw failed;
        }
    }

    private void add(IndexDocument document) {
        if (stopped.getAsBoolean()) {
            throw new CancellationException();
        }
        try {
            build.add(document);
            progress.accept(build.added());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
