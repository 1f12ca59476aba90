package ma.cmsm.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.publish.PublishedJson;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexSource;
import ma.cmsm.search.ServiceSearch;
import org.junit.jupiter.api.Test;

class HsdsQueriesTest {

    private static final String INDEXED = "7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a01";
    private static final String JUST_PUBLISHED = "7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a02";
    private static final String UNKNOWN = "7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a03";

    private boolean databaseAway;
    private final HsdsQueries queries =
            new HsdsQueries(new Index(), Taxonomies.holding(List.of()), List.of(new Database()));

    @Test
    void theIndexAnswersWhileTheDatabaseIsAway() {
        databaseAway = true;
        assertEquals(INDEXED, queries.findService(INDEXED, "fr").get().get("id").asText());
    }

    @Test
    void anIdInCapitalsIsTheSameId() {
        String capitals = INDEXED.toUpperCase(Locale.ROOT);
        assertEquals(INDEXED, queries.findService(capitals, "fr").get().get("id").asText());
    }

    @Test
    void whatIsNotIndexedYetIsReadFromTheDatabase() {
        assertTrue(queries.findService(JUST_PUBLISHED, "fr").isPresent());
    }

    @Test
    void anUnknownIdIsNotFound() {
        assertEquals(Optional.empty(), queries.findService(UNKNOWN, "fr"));
    }

    @Test
    void whatIsNoIdAsksNobody() {
        databaseAway = true;
        assertEquals(Optional.empty(), queries.findService("../etc", "fr"));
    }

    @Test
    void withoutADatabaseAnUnknownIdIsNotDeclaredAbsent() {
        databaseAway = true;
        assertThrows(Refused.class, () -> queries.findService(UNKNOWN, "fr"));
    }

    private static byte[] representation(String id) {
        return PublishedJson.write(
                HsdsJson.MAPPER
                        .createObjectNode()
                        .put("id", id)
                        .put("name", "N")
                        .put("status", "active"));
    }

    private static final class Index extends ServiceSearch {
        @Override
        public Optional<byte[]> published(String id) {
            return Optional.of(id).filter(INDEXED::equals).map(HsdsQueriesTest::representation);
        }
    }

    private final class Database implements IndexSource {
        @Override
        public String kind() {
            return "service";
        }

        @Override
        public List<IndexDocument> read(Collection<String> ids) {
            if (databaseAway) {
                throw new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away");
            }
            return ids.stream()
                    .filter(JUST_PUBLISHED::equals)
                    .map(
                            id ->
                                    new IndexDocument(
                                            kind(),
                                            id,
                                            Map.of(),
                                            Map.of(),
                                            IndexDocument.Facts.NONE,
                                            representation(id)))
                    .toList();
        }

        @Override
        public void readAll(Consumer<IndexDocument> consumer) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long count() {
            return 1;
        }
    }
}
