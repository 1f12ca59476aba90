package ma.cmsm.search.internal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import ma.cmsm.platform.Database;
import ma.cmsm.search.FacetNames;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconFiles;
import ma.cmsm.search.internal.thesaurus.LexiconChanged;
import ma.cmsm.search.internal.thesaurus.LexiconStore;

/**
 * The one lexicon in force: the words of the tables, and the names of what is filtered by. It is
 * made once per change, by a thread of its own while searches go on with the one before; changes
 * that come together make one. While the tables cannot be read it is the one before, or else what
 * the product ships.
 */
@ApplicationScoped
public class LexiconKeeper {

    private static final Logger LOG = System.getLogger(LexiconKeeper.class.getName());

    private final ReentrantLock making = new ReentrantLock();
    private final AtomicLong changes = new AtomicLong();

    private LexiconStore store;
    private Iterable<FacetNames> sources;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private Executor executor;

    private final AtomicBoolean called = new AtomicBoolean();

    private volatile Lexicon lexicon;
    private volatile long upTo;
    private volatile boolean whole;

    /** For the proxy of the container. */
    protected LexiconKeeper() {}

    @Inject
    LexiconKeeper(LexiconStore store, @Any Instance<FacetNames> sources) {
        this(store, (Iterable<FacetNames>) sources);
    }

    LexiconKeeper(LexiconStore store, Iterable<FacetNames> sources) {
        this(store, sources, Runnable::run);
    }

    LexiconKeeper(LexiconStore store, Iterable<FacetNames> sources, Executor executor) {
        this.store = store;
        this.sources = sources;
        this.executor = executor;
    }

    /** The lexicon in force. Only the first one is waited for. */
    public Lexicon lexicon() {
        if (lexicon == null) {
            refresh();
        }
        return lexicon;
    }

    /** Returns when all that was committed before this call is in force. */
    public void refresh() {
        long wanted = changes.get();
        making.lock();
        try {
            makeUpTo(wanted);
        } finally {
            making.unlock();
        }
    }

    /** Asks again when the tables could not be read the last time. */
    void lookAgain() {
        if (lexicon != null && !whole) {
            changes.incrementAndGet();
            refresh();
        }
    }

    void namesChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) FacetNames.Changed event) {
        change();
    }

    void wordsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) LexiconChanged event) {
        change();
    }

    /** No visitor makes one: that takes as long as hundreds of searches. */
    private void change() {
        changes.incrementAndGet();
        if (called.compareAndSet(false, true)) {
            try {
                executor.execute(this::answerCall);
            } catch (RejectedExecutionException closing) {
                called.set(false);
            }
        }
    }

    private void answerCall() {
        called.set(false);
        refresh();
    }

    private void makeUpTo(long wanted) {
        if (lexicon != null && upTo >= wanted) {
            return;
        }
        long seen = changes.get();
        try {
            Optional<LexiconData> stored = Database.reading(store::read);
            lexicon = new Lexicon(data(stored.orElseGet(LexiconFiles::read), sources));
            whole = stored.isPresent();
        } catch (RuntimeException away) {
            stay(away);
        }
        upTo = seen;
    }

    private void stay(RuntimeException away) {
        if (whole || lexicon == null) {
            LOG.log(Level.WARNING, "The lexicon''s tables cannot be read: {0}", away.toString());
        }
        whole = false;
        if (lexicon == null) {
            lexicon = new Lexicon(data(LexiconFiles.read(), reachable()));
        }
    }

    /** The names that can be read now; of the others what their codes mean, at least. */
    private List<FacetNames> reachable() {
        List<FacetNames> reachable = new ArrayList<>();
        for (FacetNames source : sources) {
            List<FacetNames.Name> names = orElse(source::names, List.of());
            Map<String, String> homes = orElse(source::homes, Map.of());
            reachable.add(
                    new FacetNames() {
                        @Override
                        public List<Name> names() {
                            return names;
                        }

                        @Override
                        public Map<String, FacetRole> roles() {
                            return source.roles();
                        }

                        @Override
                        public Map<String, String> homes() {
                            return homes;
                        }
                    });
        }
        return reachable;
    }

    private static <T> T orElse(Supplier<T> reading, T nothing) {
        try {
            return reading.get();
        } catch (RuntimeException away) {
            return nothing;
        }
    }

    /** Grows with every change of words or names once it is in force. */
    public long version() {
        return upTo;
    }

    /** What was written, with the names the features give. */
    public static LexiconData data(LexiconData written, Iterable<FacetNames> sources) {
        List<LexiconData.Term> terms = new ArrayList<>(written.terms());
        Map<String, FacetRole> roles = new HashMap<>(written.roles());
        Map<String, String> homes = new HashMap<>(written.homes());
        for (FacetNames source : sources) {
            roles.putAll(source.roles());
            homes.putAll(source.homes());
            for (FacetNames.Name name : source.names()) {
                terms.add(
                        new LexiconData.Term(
                                name.facet(), name.code(), name.language(), name.text(), 1));
            }
        }
        return new LexiconData(terms, written.groups(), written.stopWords(), roles, homes);
    }
}
