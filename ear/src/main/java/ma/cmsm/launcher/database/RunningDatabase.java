package ma.cmsm.launcher.database;

import java.io.IOException;

/** A database server that was started, as whoever keeps it up sees it. */
public interface RunningDatabase extends AutoCloseable {
    /**
     * Returns once the {@code cmsm} user can log in.
     *
     * @throws ma.cmsm.launcher.host.Failure when the server ends or does not answer in time
     */
    void awaitReady() throws IOException;

    /** How the product logs in. */
    DatabaseAccess access();

    /** The port it was started on. */
    int port();

    /** The server's process, to be told of its end. */
    Process process();

    /** Ends the server in order; the data stays. */
    @Override
    void close() throws IOException;
}
