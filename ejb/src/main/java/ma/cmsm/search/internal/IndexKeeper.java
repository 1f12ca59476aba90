package ma.cmsm.search.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongConsumer;
import ma.cmsm.platform.Setting;
import ma.cmsm.platform.Settings;
import ma.cmsm.search.IndexSource;

/** The one index and its one worker, as the container knows them. */
@ApplicationScoped
public class IndexKeeper {

    private static final Logger LOG = System.getLogger(IndexKeeper.class.getName());

    @Inject private Settings settings;
    @Inject private Clock clock;
    @Inject private OutboxStore outbox;
    @Inject private LexiconKeeper lexicons;
    @Inject @Any private Instance<IndexSource> sources;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private LuceneIndex index;
    private CachedSearch search;
    private IndexWorker worker;

    @PostConstruct
    void assemble() {
        Weights weights = weights();
        index = new LuceneIndex(settings.index(), clock, lexicons::lexicon, () -> weights);
        long cache = settings.number(Setting.SEARCH_CACHE_MIB) << 20;
        search = new CachedSearch(index, this::generation, clock, Math.max(0, cache));
        worker = new IndexWorker(index, outbox, sources, executor, clock);
    }

    /** A slip of the operator's does not end the search: it goes on as usual, and says so. */
    private Weights weights() {
        try {
            return Weights.of(settings.text(Setting.SEARCH_WEIGHTS));
        } catch (IllegalArgumentException unreadable) {
            LOG.log(
                    Level.WARNING,
                    "{0} is left aside, the usual weights count: {1}",
                    Setting.SEARCH_WEIGHTS.key(),
                    unreadable.getMessage());
            return Weights.USUAL;
        }
    }

    public LuceneIndex index() {
        return index;
    }

    /** For questions that many ask. */
    public CachedSearch search() {
        return search;
    }

    /** Opens the index and looks at the outbox for what came while the product was down. */
    void start() {
        index.open();
        worker.wake();
    }

    void stop() {
        worker.stop();
    }

    void wake() {
        worker.wake();
        lexicons.lookAgain();
    }

    void touched(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxTouched event) {
        worker.wake();
    }

    public boolean awaitFresh(Duration atMost) {
        return worker.awaitFresh(atMost);
    }

    public long rebuild(LongConsumer progress) throws IOException {
        return worker.rebuild(progress);
    }

    public long countToIndex() {
        return sources.stream().mapToLong(IndexSource::count).sum();
    }

    /** Grows with every change of what a search answers. */
    public long generation() {
        // The first lexicon is made before anything is remembered by its version.
        lexicons.lexicon();
        return index.generation() + lexicons.version();
    }
}
