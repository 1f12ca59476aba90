package ma.cmsm.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LogTextTest {
    private static final String QUIET =
            "[2026-11-23T21:36:37.825+0000] [Payara 6.2025.9] [INFO] [] [x] [[\n  All is well]]\n";
    private static final String SEVERE =
            "[2026-11-23T21:36:37.825+0000] [Payara 6.2025.9] [SEVERE] [] [x] [tid: 1] [[\n"
                    + "  Disk on fire\n\tat a.b.c]]\n";
    private static final String DEPLOYMENT =
            "  Boot Command deploy failed PlainTextActionReporterFAILUREDescription: deploy "
                    + "AdminCommandError occurred during deployment: Exception while loading the app\n";

    @Test
    void aQuietLogHasNoError() {
        assertTrue(LogText.lastError(QUIET).isEmpty());
        assertTrue(LogText.applicationFailure(QUIET + SEVERE).isEmpty());
    }

    @Test
    void theFirstLineOfASevereMessageIsTheError() {
        assertEquals("Disk on fire", LogText.lastError(QUIET + SEVERE + QUIET).orElseThrow());
    }

    @Test
    void aFailedDeploymentIsToldByItsCause() {
        assertEquals(
                "Exception while loading the app",
                LogText.applicationFailure(SEVERE + DEPLOYMENT).orElseThrow());
        assertEquals(
                "java.sql.SQLException: no table",
                LogText.lastError(
                                DEPLOYMENT + "Caused by: java.sql.SQLException: no table\n\tat x\n")
                        .orElseThrow());
    }
}
