package ma.cmsm.launcher.host;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports that nobody listens on. */
public final class Ports {
    private Ports() {}

    /** A port that was free on the loopback address a moment ago. */
    public static int pickFree() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The wished port when it is free on loopback, another free one otherwise. */
    public static int preferring(int wished) throws IOException {
        boolean usable = wished > 0 && isFree(InetAddress.getLoopbackAddress(), wished);
        return usable ? wished : pickFree();
    }

    /**
     * Whether this address and port can be listened on now.
     *
     * @throws IOException when the port is not taken but may not be used (below 1024, or the
     *     address is not of this machine)
     */
    public static boolean isFree(InetAddress address, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port in TIME_WAIT after our own last run is free
            socket.bind(new InetSocketAddress(address, port), 1);
            return true;
        } catch (BindException e) {
            if (String.valueOf(e.getMessage()).contains("in use")) {
                return false;
            }
            throw e;
        }
    }
}
