package ma.cmsm.launcher.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class JdbcUrlTest {
    @Test
    void whatTheProductReliesOnIsAdded() {
        String url = JdbcUrl.complete("jdbc:mysql://db/cmsm");
        assertTrue(url.startsWith("jdbc:mysql://db/cmsm?connectionTimeZone=UTC&"));
        assertTrue(url.contains("&rewriteBatchedStatements=true"));
    }

    @Test
    void whatTheOperatorWroteStays() {
        String url = JdbcUrl.complete("jdbc:mysql://db/cmsm?rewriteBatchedStatements=false");
        assertTrue(url.contains("rewriteBatchedStatements=false"));
        assertFalse(url.contains("rewriteBatchedStatements=true"));
        assertEquals(url, JdbcUrl.complete(url));
    }

    @Test
    void aPasswordInTheAddressIsNotTold() {
        var access = new DatabaseAccess("jdbc:mysql://db/x?password=topsecret&a=b", "u", "hidden");
        assertEquals("u at jdbc:mysql://db/x?password=***&a=b", access.toString());
    }
}
