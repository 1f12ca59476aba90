package ma.cmsm.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @Test
    void entitiesAndTablesAgree() {
        DATABASE.transaction(
                entities ->
                        entities.getMetamodel()
                                .getEntities()
                                .forEach(
                                        entity ->
                                                entities.createQuery(
                                                                "select e from "
                                                                        + entity.getName()
                                                                        + " e",
                                                                entity.getJavaType())
                                                        .getResultList()));
    }

    @Test
    void emptyTablesStayEmptyAfterClear() throws SQLException {
        DATABASE.clear();
        assertEquals("0", DATABASE.column("select count(*) from directory_service").get(0));
        long organizations =
                DATABASE.inTransaction(
                        entities ->
                                entities.createQuery(
                                                "select count(o) from Organization o", Long.class)
                                        .getSingleResult());
        assertEquals(0, organizations);
    }
}
