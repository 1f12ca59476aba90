package ma.cmsm.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import ma.cmsm.launcher.database.ExternalDatabase;
import ma.cmsm.launcher.host.Disk;
import ma.cmsm.launcher.host.Failure;
import ma.cmsm.launcher.host.Ports;
import ma.cmsm.launcher.server.ServerInstall;

/** What must be right before anything is started, so that a refusal costs nothing. */
final class Preflight {
    private static final long FIRST_START_MEGABYTES =
            1_500; // unpacked server and database, their work files, some room
    private static final long LATER_START_MEGABYTES = 200;

    private final Settings settings;

    Preflight(Settings settings) {
        this.settings = settings;
    }

    /**
     * What a first start is refused for before it makes a data folder. A later one may find its own
     * port taken: by what a killed launcher left behind, or by one that runs, which is said first.
     *
     * @throws Failure when the port or the database is not to be had
     */
    void beforeFirst() throws IOException {
        httpPort();
        settings.database().ifPresent(ExternalDatabase::checked);
    }

    /**
     * @throws Failure when the disk is nearly full
     */
    void disk(Home home, Distribution distribution) throws IOException {
        boolean first = !ServerInstall.isUnpacked(home.server(distribution.payaraVersion()));
        Disk.require(home.folder(), first ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES);
    }

    /**
     * The port the site will listen on.
     *
     * @throws Failure when it is taken or may not be used
     */
    int httpPort() throws IOException {
        int port = settings.httpPort();
        if (port == 0) {
            return Ports.pickFree();
        }
        if (!isFree(port)) {
            throw new Failure(
                    "Port "
                            + port
                            + " on "
                            + settings.httpAddress()
                            + " is taken by another program: set CMSM_HTTP_PORT to another port.");
        }
        return port;
    }

    private boolean isFree(int port) {
        try {
            return Ports.isFree(InetAddress.getByName(settings.httpAddress()), port);
        } catch (UnknownHostException e) {
            throw new Failure(
                    "CMSM_HTTP_ADDRESS is not an address of this machine: "
                            + settings.httpAddress()
                            + ".",
                    e);
        } catch (IOException e) {
            throw new Failure(
                    "Port "
                            + port
                            + " on "
                            + settings.httpAddress()
                            + " cannot be used ("
                            + e.getMessage()
                            + "): set CMSM_HTTP_PORT or CMSM_HTTP_ADDRESS to something else.",
                    e);
        }
    }
}
