package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.FacetNames;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.text.Token;
import org.junit.jupiter.api.Test;

/** Each change of the words makes one lexicon, which the next search has. */
class LexiconKeeperStoreTest extends EditedWords {

    @Test
    void bothChangesOfTwoEditorsAtTheSameTimeAreInForce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                String first = "premier" + round;
                String second = "deuxieme" + round;
                Future<List<String>> one = editors.submit(() -> putTogether(together, first));
                Future<List<String>> two = editors.submit(() -> putTogether(together, second));
                assertEquals(List.of("sante"), one.get());
                assertEquals(List.of("sante"), two.get());
                assertEquals(List.of("sante"), senses(first));
                assertEquals(List.of("sante"), senses(second));
            }
        } finally {
            editors.shutdown();
        }
    }

    @Test
    void ofTwoWhoChangeTheSameAtOnceOneIsRefused() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<String>>> both = new ArrayList<>();
            for (int editor = 0; editor < 2; editor++) {
                both.add(editors.submit(() -> putTogether(together, "refuge")));
            }
            List<Refused.Kind> refusals = new ArrayList<>();
            for (Future<List<String>> each : both) {
                try {
                    each.get();
                } catch (ExecutionException failed) {
                    refusals.add(((Refused) failed.getCause()).kind());
                }
            }
            assertEquals(List.of(Refused.Kind.CONFLICT), refusals);
        } finally {
            editors.shutdown();
        }
    }

    private List<String> putTogether(CyclicBarrier together, String text) throws Exception {
        together.await();
        put(text, 1, 0);
        return senses(text);
    }

    @Test
    void aChangeMakesOneLexiconAndSearchesMakeNone() {
        keeper.lexicon();
        int before = store.reads.get();
        put("dispensaire", 1, 0);
        Lexicon made = keeper.lexicon();
        assertSame(made, keeper.lexicon());
        assertEquals(before + 1, store.reads.get());
    }

    @Test
    void aChangeThatNobodyWaitedForIsSeenByTheNextSearch() {
        Lexicon before = keeper.lexicon();
        store.put(List.of(new ThesaurusTerm.Put(key("dispensaire"), 1, 0)));
        assertNotSame(before, keeper.lexicon());
        assertEquals(List.of("sante"), senses("dispensaire"));
    }

    @Test
    void noSearchMakesTheLexiconOfAnImport() {
        Queue<Runnable> worker = new ArrayDeque<>();
        LexiconKeeper busy = new LexiconKeeper(store, List.of(), worker::add);
        Lexicon before = busy.lexicon();
        busy.namesChanged(new FacetNames.Changed());
        busy.namesChanged(new FacetNames.Changed());
        int reads = store.reads.get();
        assertSame(before, busy.lexicon());
        assertEquals(reads, store.reads.get());
        worker.remove().run();
        assertNotSame(before, busy.lexicon());
        assertEquals(0, worker.size(), "changes that come together make one");
    }

    @Test
    void namesThatChangedAreSeenByTheNextSearch() {
        Lexicon before = keeper.lexicon();
        keeper.namesChanged(new FacetNames.Changed());
        assertNotSame(before, keeper.lexicon());
    }

    @Test
    void whileTheDatabaseIsAwayTheShippedWordsServeUntilItIsBack() {
        put("motdesediteurs", 1, 0);
        LexiconKeeper other = new LexiconKeeper(store, List.of());
        store.away = true;
        assertTrue(other.lexicon().knows(Token.of("travail")));
        int reads = store.reads.get();
        other.lexicon();
        assertEquals(reads, store.reads.get());
        store.away = false;
        other.lookAgain();
        assertTrue(other.lexicon().knows(Token.of("motdesediteurs")));
    }

    @Test
    void whatWasInForceStaysWhileTheDatabaseIsAway() {
        Lexicon before = keeper.lexicon();
        store.away = true;
        keeper.namesChanged(new FacetNames.Changed());
        assertSame(before, keeper.lexicon());
        assertRefused(Refused.Kind.UNAVAILABLE, "platform.database-away", () -> put("x", 1, 0));
    }

    @Test
    void beforeTheTablesAreFilledTheShippedWordsServe() throws SQLException {
        DATABASE.clear();
        LexiconKeeper first = new LexiconKeeper(store, List.of());
        assertTrue(first.lexicon().knows(Token.of("travail")));
    }
}
