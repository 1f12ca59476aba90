package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import ma.cmsm.launcher.host.Failure;
import ma.cmsm.launcher.host.Ports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    @TempDir private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path home;

    @BeforeEach
    void newHome() {
        home = folder.resolve("new/home");
        environment.put("CMSM_HOME", home.toString());
    }

    @Test
    void aFirstStartOnATakenPortLeavesNoFolderBehind() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            environment.put("CMSM_HTTP_PORT", Integer.toString(taken.getLocalPort()));
            assertTrue(refusal().getMessage().contains("is taken by another program"));
            assertFalse(Files.exists(home.getParent()));
        }
    }

    @Test
    void aFirstStartWithADatabaseThatIsNotThereLeavesNoFolderBehind() throws IOException {
        environment.put("CMSM_HTTP_PORT", "0");
        environment.put("CMSM_DB_URL", "jdbc:mysql://127.0.0.1:" + Ports.pickFree() + "/cmsm");
        refusal();
        assertFalse(Files.exists(home.getParent()));
    }

    private Failure refusal() throws IOException {
        Path application = Files.writeString(folder.resolve("cmsm.ear"), "");
        Distribution nothing = new Distribution("0", application, folder, "0", folder, "0");
        Instance instance =
                new Instance(
                        Settings.of(environment),
                        nothing,
                        new Console(new PrintWriter(new StringWriter())),
                        LauncherLog.of(environment));
        return assertThrows(Failure.class, instance::runUntilStopped);
    }
}
