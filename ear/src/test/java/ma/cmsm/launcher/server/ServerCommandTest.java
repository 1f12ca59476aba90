package ma.cmsm.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ServerCommandTest {
    @Test
    void theCommandIsWhatStandsBetweenTheTitleAndTheEmptyLine() {
        List<String> answer =
                List.of(
                        "A warning of the JVM",
                        "Dump of JVM Invocation line that would be used to launch:",
                        "/opt/jdk 17/bin/java",
                        "-Xmx1g",
                        "",
                        "Command start-domain executed successfully.");
        assertEquals(List.of("/opt/jdk 17/bin/java", "-Xmx1g"), ServerCommand.parse(answer));
    }

    @Test
    void aRefusalHoldsNoCommand() {
        assertEquals(List.of(), ServerCommand.parse(List.of("Command start-domain failed.")));
    }
}
