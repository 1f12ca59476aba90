package ma.cmsm.search.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexSource;
import org.apache.lucene.util.BytesRef;

/**
 * The only one who writes to the index: works off the outbox, and builds the index anew when it is
 * missing, damaged or of another schema.
 *
 * <p>Rows are deleted after the index commit that fulfils them, so a crash repeats work and loses
 * none. While an operator rebuilds, changes go to the index in force and their rows stay: they are
 * worked off once more after the flip, for the new index may have read their objects too early.
 */
final class IndexWorker {

    private static final Logger LOG = Logger.getLogger(IndexWorker.class.getName());
    private static final int BATCH = 1000;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);

    private final LuceneIndex index;
    private final Outbox outbox;
    private final Iterable<IndexSource> sources;
    private final Executor executor;
    private final Clock clock;
    private final Purges purges;

    private final AtomicInteger calls = new AtomicInteger();
    private final Passes passes = new Passes();

    /** Held for one batch, and for the two moments at which a rebuild begins and ends. */
    private final ReentrantLock writing = new ReentrantLock();

    private boolean rebuilding;
    private volatile boolean stopped;
    private boolean failing;
    private Duration pause = SHORTEST_PAUSE;
    private Instant nextRebuild = Instant.MIN;

    IndexWorker(
            LuceneIndex index,
            Outbox outbox,
            Iterable<IndexSource> sources,
            Executor executor,
            Clock clock) {
        this.index = index;
        this.outbox = outbox;
        this.sources = sources;
        this.executor = executor;
        this.clock = clock;
        this.purges = new Purges(clock);
    }

    /** Asks for a look at the outbox that begins after now; returns at once. */
    void wake() {
        if (!stopped && calls.getAndIncrement() == 0) {
            try {
                executor.execute(this::run);
            } catch (RejectedExecutionException closing) {
                calls.set(0);
            }
        }
    }

    boolean awaitFresh(Duration atMost) {
        long pass = passes.next();
        wake();
        return passes.await(pass, atMost);
    }

    /** Ends after the batch in hand; the outbox keeps the rest. */
    void stop() {
        stopped = true;
        writing.lock();
        try {
            index.close();
        } finally {
            writing.unlock();
        }
    }

    private void run() {
        int heard = 0;
        try {
            do {
                heard = calls.get();
                pass();
            } while (!calls.compareAndSet(heard, 0));
        } catch (Error fatal) {
            // The next tick must find nobody at work, or nobody would work ever again.
            calls.set(0);
            throw fatal;
        }
    }

    private void pass() {
        long pass = passes.begin();
        try {
            heal();
            if (!stopped && index.isWritable()) {
                drain();
                passes.emptied(pass);
                purge();
            }
            failing = false;
        } catch (CancellationException stopping) {
            LOG.fine("Stopped while building the index");
        } catch (IOException | RuntimeException | InternalError failed) {
            logOnce(failed);
        }
    }

    /** The timer tries again every few seconds: one line until it goes well is enough. */
    private void logOnce(Throwable failed) {
        Level level = failing ? Level.FINE : Level.WARNING;
        LOG.log(level, "The index waits with its changes: " + reason(failed), failed);
        failing = true;
    }

    private static String reason(Throwable failed) {
        return failed instanceof Refused refused ? refused.key() : failed.toString();
    }

    private void heal() throws IOException {
        writing.lock();
        try {
            if (!stopped) {
                index.check();
            }
        } finally {
            writing.unlock();
        }
        if (!stopped && index.needsRebuild() && !clock.instant().isBefore(nextRebuild)) {
            nextRebuild = clock.instant().plus(pause);
            pause = longer(pause);
            LOG.info("Building the search index");
            long indexed = buildAnew(done -> {});
            LOG.log(Level.INFO, "Search index built: {0} documents", indexed);
            nextRebuild = Instant.MIN;
            pause = SHORTEST_PAUSE;
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /**
     * Builds the index anew and puts it in force.
     *
     * @throws Refused kind CONFLICT when that is being done already
     */
    long rebuild(LongConsumer progress) throws IOException {
        try {
            return buildAnew(progress);
        } finally {
            wake();
        }
    }

    private long buildAnew(LongConsumer progress) throws IOException {
        begin();
        try {
            IndexBuild build =
                    IndexRebuild.prepare(index, sources, executor, progress, () -> stopped);
            flip(build);
            return build.added();
        } finally {
            end();
        }
    }

    private void begin() {
        writing.lock();
        try {
            if (rebuilding) {
                throw new Refused(Refused.Kind.CONFLICT, "search.rebuild-runs");
            }
            rebuilding = true;
        } finally {
            writing.unlock();
        }
    }

    private void flip(IndexBuild build) throws IOException {
        writing.lock();
        try {
            if (stopped) {
                throw new CancellationException();
            }
            index.flip(build);
        } catch (IOException | RuntimeException | Error failed) {
            index.abandon(build);
            throw failed;
        } finally {
            writing.unlock();
        }
    }

    /** Only who {@linkplain #begin began} comes here: nobody ends what another has begun since. */
    private void end() {
        writing.lock();
        rebuilding = false;
        writing.unlock();
    }

    private void purge() throws IOException {
        writing.lock();
        try {
            if (!stopped && purges.isTime(index.isPure())) {
                index.purge();
            }
        } finally {
            writing.unlock();
        }
    }

    private void drain() throws IOException {
        long after = 0;
        while (after >= 0 && !stopped) {
            after = batch(after);
        }
    }

    /** Works off one batch; answers behind which id to go on, negative when there is no more. */
    private long batch(long after) throws IOException {
        writing.lock();
        try {
            List<Outbox.Row> rows = stopped ? List.of() : outbox.next(after, BATCH);
            if (rows.isEmpty()) {
                return -1;
            }
            write(rows);
            if (rebuilding) {
                return rows.get(rows.size() - 1).id();
            }
            outbox.delete(rows);
            return rows.size() < BATCH ? -1 : 0;
        } finally {
            writing.unlock();
        }
    }

    private void write(List<Outbox.Row> rows) throws IOException {
        Map<String, Set<String>> wanted = new TreeMap<>();
        for (Outbox.Row row : rows) {
            wanted.computeIfAbsent(row.kind(), kind -> new LinkedHashSet<>()).add(row.objectId());
        }
        List<IndexDocument> put = new ArrayList<>();
        Set<BytesRef> gone = new LinkedHashSet<>();
        wanted.forEach((kind, ids) -> read(kind, ids, put, gone));
        index.write(put, gone);
    }

    private void read(
            String kind, Collection<String> ids, List<IndexDocument> put, Set<BytesRef> gone) {
        ids.forEach(id -> gone.add(IndexSchema.key(kind, id)));
        for (IndexSource source : sources) {
            if (source.kind().equals(kind)) {
                for (IndexDocument document : source.read(ids)) {
                    put.add(document);
                    gone.remove(IndexSchema.key(document.kind(), document.id()));
                }
            }
        }
    }
}
