package ma.cmsm.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import ma.cmsm.directory.DirectoryExchange;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.ImportReport;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.directory.internal.seed.DemoDirectory;
import ma.cmsm.directory.internal.seed.EmergencyNumbers;
import ma.cmsm.directory.internal.seed.TaxonomySeed;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.StableId;
import ma.cmsm.platform.Transactions;
import ma.cmsm.search.IndexOutbox;
import ma.cmsm.search.SearchIndex;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchResult;
import ma.cmsm.search.ServiceSearch;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The directory in its server: one deployment, tests that do not depend on each other's order. */
@ExtendWith({InServer.class, ArquillianExtension.class})
class DirectoryInContainerIT {

    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject DirectoryExchange exchange;
    @Inject DirectoryQueries queries;
    @Inject ServiceSearch search;
    @Inject SearchIndex index;
    @Inject IndexOutbox outbox;
    @Inject Taxonomies taxonomies;
    @Inject TaxonomySeed seed;
    @Inject EmergencyNumbers numbers;
    @Inject DemoDirectory demo;
    @Inject ma.cmsm.platform.Settings settings;
    @Inject Transactions transactions;

    @Resource(lookup = "java:app/jdbc/cmsm")
    DataSource database;

    @Deployment
    static EnterpriseArchive product() {
        return TestedEar.with(DirectoryInContainerIT.class);
    }

    @Test
    void everyMigrationRan() throws SQLException {
        assertEquals(0, number("select count(*) from flyway_schema_history where not success"));
        assertTrue(number("select count(*) from flyway_schema_history") > 0);
    }

    @Test
    void theShippedVocabulariesAnswer() {
        for (String taxonomy : Taxonomies.SHIPPED) {
            assertTrue(taxonomies.terms(taxonomy).size() > 1, taxonomy);
        }
        Term hospital = taxonomies.find(Taxonomies.THEME, "sante.hopital").orElseThrow();
        assertEquals(Optional.of("sante"), hospital.parent());
        assertEquals("ar", hospital.label("ar").language());
    }

    @Test
    void startingAgainSeedsNothingTwice() throws SQLException {
        long terms = number("select count(*) from directory_taxonomy_term");
        long services = number("select count(*) from directory_service");
        seed.addMissing();
        numbers.loadOnce();
        demo.loadOnce();
        assertEquals(terms, number("select count(*) from directory_taxonomy_term"));
        assertEquals(services, number("select count(*) from directory_service"));
    }

    @Test
    void theDemoDirectoryIsFoundInEveryLanguage() {
        for (String words : List.of("hôpital", "hopital", "المستشفى", "women", "Tiznit")) {
            assertTrue(found(words) > 0, words);
        }
        SearchResult result = search.find(SearchRequest.of("hôpital", "fr"));
        assertTrue(
                queries.card(result.hits().get(0), "fr").name().value().contains("ôpital"),
                "first hit for a hospital");
    }

    @Test
    void whatIsPublishedIsFoundAndWhatItNoLongerSaysIsNot() throws IOException {
        publish("renaming", "Consultation arquipelique");
        assertEquals(1, found("arquipelique"));
        assertEquals(1, publish("renaming", "Consultation renommerique").updated());
        assertEquals(1, found("renommerique"));
        assertEquals(0, found("arquipelique"));
    }

    @Test
    void publishingTheSameTwiceChangesNothing() throws IOException {
        publish("twice", "Consultation doublonique");
        ImportReport second = publish("twice", "Consultation doublonique");
        assertEquals(0, second.created() + second.updated() + second.refused());
    }

    @Test
    void aRolledBackTransactionLeavesNothingBehind() throws Exception {
        publish("rollback", "Consultation avant104");
        assertEquals(1, found("avant104"));
        assertThrows(Undone.class, () -> transactions.within(sql -> changeAndGiveUp()));
        assertEquals(0, number("select count(*) from search_outbox"));
        assertEquals(0, found("apres104"));
        assertEquals(1, found("avant104"));
    }

    private Void changeAndGiveUp() throws SQLException {
        execute(
                "update directory_service set name = 'Consultation apres104' where id = '"
                        + id("rollback")
                        + "'");
        outbox.touch("service", List.of(id("rollback")));
        throw new Undone();
    }

    /** What undoes a transaction. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void theOutboxIsEmptyWhenTheIndexIsFresh() throws Exception {
        publish("outbox", "Consultation postalesque");
        assertEquals(1, found("postalesque"));
        assertEquals(0, number("select count(*) from search_outbox"));
    }

    @Test
    void anIndexThatIsDeletedWhileItIsUsedHeals() throws IOException {
        publish("healing", "Consultation guerisonique");
        long before = found("");
        delete(settings.index());
        assertEquals(before, found(""));
        assertEquals(1, found("guerisonique"));
        assertTrue(Files.isDirectory(settings.index()), "the index is back on disk");
    }

    /** How many match once everything published so far is in the index. */
    private long found(String words) {
        assertTrue(index.awaitFresh(FRESH), "The index does not catch up");
        return search.find(SearchRequest.of(words, "fr")).total();
    }

    private ImportReport publish(String key, String name) throws IOException {
        String json =
                """
                {"id": "%s", "name": "%s", "status": "active",
                 "organization": {"id": "%s", "name": "Organisation %s",
                                  "description": "Pour les tests."}}
                """
                        .formatted(id(key), name, StableId.of("organization", key), key);
        Path file = Files.createTempFile("in-container", ".json");
        Files.writeString(file, json);
        try {
            return exchange.importFrom(
                    file, Optional.empty(), false, (done, total) -> {}, Actor.OPERATOR);
        } finally {
            Files.delete(file);
        }
    }

    private static String id(String key) {
        return StableId.of("service", "in-container", key);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
