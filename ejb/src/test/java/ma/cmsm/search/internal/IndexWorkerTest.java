package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchRequest;
import org.junit.jupiter.api.Test;

/** How the index follows its sources. */
class IndexWorkerTest extends IndexAtWork {

    @Test
    void aMissingIndexIsBuiltByItself() {
        fresh();
        assertEquals(List.of("a", "b"), found("aide"));
    }

    @Test
    void beforeTheFirstIndexSearchIsUnavailable() {
        LuceneIndex unopened = new LuceneIndex(folder.resolve("none"), Clock.systemUTC());
        Refused refused = assertThrows(Refused.class, () -> unopened.published("service", "a"));
        assertEquals(Refused.Kind.UNAVAILABLE, refused.kind());
        assertEquals("search.not-ready", refused.key());
    }

    @Test
    void changesAreFoundAndTheirRowsGone() {
        fresh();
        source.with("c", "fr", "Aide Chama", "").with("a", "fr", "Autre", "");
        source.without("b");
        outbox.touch("a", "b", "c", "a");
        fresh();
        assertEquals(List.of("c"), found("aide"));
        assertEquals(List.of("a"), found("autre"));
        assertEquals(0, outbox.size());
    }

    @Test
    void manyChangesAreWorkedOffInBatches() {
        fresh();
        String[] ids = IntStream.range(0, 2500).mapToObj(i -> "n" + i).toArray(String[]::new);
        for (String id : ids) {
            source.with(id, "fr", "Nouveau", "");
        }
        outbox.touch(ids);
        fresh();
        assertEquals(2500, index.find("service", SearchRequest.of("nouveau", "fr")).total());
        assertEquals(0, outbox.size());
    }

    @Test
    void theGenerationGrowsWithEveryVisibleChange() {
        fresh();
        long before = index.generation();
        outbox.touch("a");
        fresh();
        assertTrue(index.generation() > before);
    }

    @Test
    void whileTheDatabaseIsAwaySearchAnswersAndChangesWait() {
        fresh();
        source.with("c", "fr", "Aide Chama", "");
        outbox.touch("c");
        outbox.setAway(true);
        assertFalse(worker.awaitFresh(Duration.ofMillis(200)));
        assertEquals(List.of("a", "b"), found("aide"));
        outbox.setAway(false);
        fresh();
        assertEquals(List.of("a", "b", "c"), found("aide"));
    }

    @Test
    void changesAreKeptOverARestart() {
        fresh();
        worker.stop();
        source.with("c", "fr", "Aide Chama", "");
        outbox.touch("c");
        startProduct();
        fresh();
        assertEquals(List.of("a", "b", "c"), found("aide"));
        assertEquals(1, builds().size());
    }
}
