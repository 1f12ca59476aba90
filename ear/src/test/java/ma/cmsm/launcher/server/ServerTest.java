package ma.cmsm.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerTest {

    @Test
    void theDoorForVisitorsOpensAfterTheApplicationIsThere() {
        List<String> commands = Server.commands(Path.of("/a b/cmsm.ear")).lines().toList();
        assertEquals("deploy --name=cmsm \"/a b/cmsm.ear\"", commands.get(0));
        assertTrue(commands.get(1).endsWith("http-listener-1.enabled=true"), commands.get(1));
    }

    @Test
    void whatIsDeployedAlreadyIsStartedBeforeTheDoorOpens() {
        List<String> commands = Server.commands(null).lines().toList();
        assertEquals("enable cmsm", commands.get(0));
        assertTrue(commands.get(1).endsWith("http-listener-1.enabled=true"), commands.get(1));
    }
}
