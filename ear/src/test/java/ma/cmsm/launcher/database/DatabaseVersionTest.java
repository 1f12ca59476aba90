package ma.cmsm.launcher.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseVersionTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.0.36",
                "8.4.3",
                "9.1.0-commercial",
                "11.1.2-MariaDB",
                "12.0.2-MariaDB-log"
            })
    void mySqlFrom8AndMariaDbFrom11Point1AreSupported(String version) {
        assertTrue(DatabaseVersion.isSupported(version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5.7.44",
                "10.11.19-MariaDB",
                "5.5.5-10.11.19-MariaDB-0+deb12u1",
                "11.0.2-MariaDB",
                "unknown"
            })
    void olderServersAreNot(String version) {
        assertFalse(DatabaseVersion.isSupported(version));
    }
}
