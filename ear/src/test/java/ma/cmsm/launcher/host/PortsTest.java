package ma.cmsm.launcher.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void aPortSomebodyListensOnIsNotFreeAndNotPreferred() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, LOOPBACK)) {
            assertFalse(Ports.isFree(LOOPBACK, other.getLocalPort()));
            assertNotEquals(other.getLocalPort(), Ports.preferring(other.getLocalPort()));
        }
    }

    @Test
    void aFreePortIsKept() throws IOException {
        int port = Ports.pickFree();
        assertTrue(Ports.isFree(LOOPBACK, port));
        assertEquals(port, Ports.preferring(port));
    }
}
