package ma.cmsm.launcher.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ma.cmsm.launcher.host.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalDatabaseTest {
    /** Refused by the driver or by the closed port 1. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "root:secret@db/cmsm",
                "mysql:root:secret@db/cmsm",
                "jdbc:mysql:root:secret@db/cmsm",
                "jdbc:mysql://root:secret@127.0.0.1:1/cmsm",
                "jdbc:mysql://root:secret@127.0.0.1:x1/cmsm",
                "jdbc:mysql://127.0.0.1:1/cmsm?password=secret,secret&a=b"
            })
    void aPasswordInTheAddressIsNeverTold(String url) {
        var given = new DatabaseAccess(url, "cmsm", "");
        Failure failure = assertThrows(Failure.class, () -> ExternalDatabase.checked(given));
        assertFalse(failure.getMessage().contains("secret"), failure.getMessage());
        assertEquals(null, failure.getCause(), "the log would tell it");
    }
}
