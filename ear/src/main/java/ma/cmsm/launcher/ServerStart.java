package ma.cmsm.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import ma.cmsm.launcher.database.DatabaseAccess;
import ma.cmsm.launcher.host.Failure;
import ma.cmsm.launcher.host.Ports;
import ma.cmsm.launcher.host.ProcessMark;
import ma.cmsm.launcher.server.Domain;
import ma.cmsm.launcher.server.Readiness;
import ma.cmsm.launcher.server.Server;
import ma.cmsm.launcher.server.ServerInstall;
import ma.cmsm.launcher.server.ServerLog;
import ma.cmsm.launcher.server.ServerPlan;

/** Brings the server up, from the zip to the first page. */
final class ServerStart {
    /**
     * Long enough to migrate and to index a large directory again; a broken application is told at
     * once by the log.
     */
    private static final Duration LIMIT = Duration.ofMinutes(20);

    private static final long TURN_MILLIS = 250;

    private final Settings settings;
    private final Distribution distribution;
    private final Home home;
    private final Console console;
    private final Shutdown shutdown;

    ServerStart(
            Settings settings,
            Distribution distribution,
            Home home,
            Console console,
            Shutdown shutdown) {
        this.settings = settings;
        this.distribution = distribution;
        this.home = home;
        this.console = console;
        this.shutdown = shutdown;
    }

    /** Returns the server's process once the site answers. */
    Process run(DatabaseAccess database, int httpPort) throws Exception {
        ServerInstall install = install();
        String checksum = checksum(distribution.application());
        Domain domain = new Domain(install, home.serverLog());
        boolean deploy = domain.prepare(plan(httpPort), checksum);
        console.begin(
                deploy
                        ? "Starting the server and deploying the application"
                        : "Starting the server");
        ServerLog log = new ServerLog(home.serverLog());
        List<String> command =
                Server.command(install, deploy ? distribution.application() : null, log.file());
        Server server = shutdown.opened("server", () -> launch(command, database, httpPort));
        awaitReady(
                server.process(),
                new Readiness(RunFile.site(settings.httpAddress(), httpPort)),
                log);
        console.done();
        domain.markDeployed(checksum);
        return server.process();
    }

    private ServerInstall install() throws IOException {
        Path folder = home.server(distribution.payaraVersion());
        if (ServerInstall.isUnpacked(folder)) {
            return new ServerInstall(folder);
        }
        Distribution.require(distribution.payaraZip());
        console.begin("Unpacking Payara Server " + distribution.payaraVersion());
        ServerInstall install = ServerInstall.unpacked(distribution.payaraZip(), folder);
        console.done();
        return install;
    }

    private ServerPlan plan(int httpPort) throws IOException {
        return new ServerPlan(
                settings.httpAddress(),
                httpPort,
                Ports.pickFree(),
                settings.heap(),
                settings.fullJit(),
                home.temp());
    }

    private Server launch(List<String> command, DatabaseAccess database, int httpPort)
            throws IOException {
        Server server =
                Server.launch(
                        command,
                        environment(database, httpPort),
                        home.logs().resolve("server-console.log"));
        ProcessMark mark = ProcessMark.of(server.process().toHandle());
        new RunFile(settings.httpAddress(), httpPort, mark).write(home.runFile());
        return server;
    }

    private Map<String, String> environment(DatabaseAccess database, int httpPort) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("CMSM_HOME", home.folder().toString());
        environment.put("CMSM_DB_URL", database.url());
        environment.put("CMSM_DB_USER", database.user());
        environment.put("CMSM_DB_PASSWORD", database.password());
        environment.put("CMSM_DEMO", Boolean.toString(settings.demo()));
        environment.put("CMSM_SITE", settings.site().orElseGet(() -> listening(httpPort)));
        return environment;
    }

    /** Without a slash at its end: paths follow. */
    private String listening(int httpPort) {
        String site = RunFile.site(settings.httpAddress(), httpPort).toString();
        return site.substring(0, site.length() - 1);
    }

    private void awaitReady(Process process, Readiness readiness, ServerLog log)
            throws InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (!readiness.isReady()) {
            if (process.waitFor(TURN_MILLIS, TimeUnit.MILLISECONDS)) {
                throw failure("The server ended while starting", log);
            }
            if (log.applicationFailure().isPresent()) {
                throw failure("The application could not be started", log);
            }
            if (System.nanoTime() > deadline) {
                throw failure(
                        "The site did not get ready within " + LIMIT.toMinutes() + " minutes", log);
            }
            console.waiting();
        }
    }

    private Failure failure(String what, ServerLog log) {
        String reason = log.lastError().map(line -> " (" + line + ")").orElse("");
        return new Failure(what + reason + ": see " + log.file() + ".");
    }

    private static String checksum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
