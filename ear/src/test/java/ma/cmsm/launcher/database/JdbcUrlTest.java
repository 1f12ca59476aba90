package ma.cmsm.launcher.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlTest {
    @Test
    void whatTheProductReliesOnIsAdded() {
        String url = JdbcUrl.complete("jdbc:mysql://db/cmsm");
        assertTrue(url.startsWith("jdbc:mysql://db/cmsm?connectionTimeZone=UTC&"));
        assertTrue(url.contains("&rewriteBatchedStatements=true"));
        assertTrue(url.contains("&sessionVariables=eq_range_index_dive_limit=0"));
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

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://db:3306/x, jdbc:mysql://db:3306/x",
        "jdbc:mysql://me@db:3306/x, jdbc:mysql://me@db:3306/x",
        "jdbc:mysql://me:se@cret@db:3306/x?a=b, jdbc:mysql://me:***@db:3306/x?a=b",
        "jdbc:mysql:me:secret@db, jdbc:mysql:me:***@db",
        "jdbc:mysql://db:1/x?password=se@cret&a=b, jdbc:mysql://db:1/x?password=***&a=b",
        "jdbc:mysql://db/x?trustCertificateKeyStorePassword=s, jdbc:mysql://db/x?trustCertificateKeyStorePassword=***",
        "jdbc:mysql://address=(host=db)(password=s)/x, jdbc:mysql://address=(host=db)(password=***"
    })
    void passwordsAreMasked(String url, String masked) {
        assertEquals(masked, JdbcUrl.masked(url));
    }
}
