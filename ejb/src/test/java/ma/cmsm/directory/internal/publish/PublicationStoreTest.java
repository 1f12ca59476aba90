package ma.cmsm.directory.internal.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Organization;
import ma.cmsm.directory.internal.model.Service;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PublicationStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @BeforeEach
    void fill() throws SQLException {
        DATABASE.clear();
        write(Organization.class, "{'id':'o1','name':'Asso'}");
        write(Location.class, "{'id':'l1','name':'Lieu','location_type':'physical'}");
        for (String id : List.of("s1", "s2", "s3")) {
            write(
                    Service.class,
                    "{'id':'%s','name':'%s','status':'active','organization_id':'o1',"
                                    .formatted(id, id)
                            + "'service_at_locations':[{'id':'a','location_id':'l1',"
                            + "'schedules':[{'id':'h1','byday':'MO'},{'id':'h2','byday':'TU'}]}],"
                            + "'phones':[{'id':'p','number':'15','languages':[{'id':'x','code':'fr'}]}],"
                            + "'assured_date':'2026-11-01','translations':{'ar':{'name':'اسم'}}}");
        }
    }

    @Test
    void aServiceComesBackWithAllItIsMadeOf() {
        JsonNode service = store(s -> s.represent(List.of("s1"))).get(0);
        assertEquals("Asso", service.at("/organization/name").asText());
        assertEquals("Lieu", service.at("/service_at_locations/0/location/name").asText());
        assertEquals("TU", service.at("/service_at_locations/0/schedules/1/byday").asText());
        assertEquals("fr", service.at("/phones/0/languages/0/code").asText());
        assertEquals("2026-11-01", service.at("/assured_date").asText());
        assertEquals("اسم", service.at("/translations/ar/name").asText());
    }

    @Test
    void aServiceOfNobodyIsPublishedAllTheSame() {
        write(Service.class, "{'id':'s9','name':'Seul','status':'active'}");
        JsonNode service = store(s -> s.represent(List.of("s9"))).get(0);
        assertEquals("Seul", service.at("/name").asText());
        assertTrue(service.path("organization").isMissingNode());
    }

    @Test
    void whatIsNotActiveIsNotPublished() {
        DATABASE.transaction(entities -> entities.find(Service.class, "s2").status = "inactive");
        assertTrue(store(s -> s.represent(List.of("s2"))).isEmpty());
        assertEquals(2L, store(PublicationStore::count));
        assertEquals(2, store(s -> s.representOf("o1")).size());
    }

    @Test
    void aWalkThroughAllMeetsEachOnceInTheOrderOfIds() {
        List<String> met = new ArrayList<>();
        String after = "";
        List<? extends JsonNode> chunk;
        do {
            String from = after;
            chunk = store(s -> s.representAfter(from, 2));
            chunk.forEach(service -> met.add(service.path("id").asText()));
            after = met.get(met.size() - 1);
        } while (chunk.size() == 2);
        assertEquals(List.of("s1", "s2", "s3"), met);
    }

    private static <T> T store(java.util.function.Function<PublicationStore, T> read) {
        return DATABASE.inTransaction(
                entities -> {
                    PublicationStore store = new PublicationStore();
                    store.entities = entities;
                    return read.apply(store);
                });
    }

    private static void write(Class<? extends Aggregate> type, String json) {
        DATABASE.transaction(
                entities -> {
                    Aggregate aggregate = read(json, type);
                    aggregate.adoptParts();
                    aggregate.contentHash = "";
                    aggregate.createdAt = LocalDateTime.of(2026, 11, 23, 0, 0);
                    aggregate.updatedAt = aggregate.createdAt;
                    if (aggregate instanceof Service service) {
                        service.translationRows.forEach(row -> row.sourceHash = "");
                    }
                    entities.persist(aggregate);
                });
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return HsdsJson.MAPPER.readValue(json.replace('\'', '"'), type);
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }
}
