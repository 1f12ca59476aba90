package ma.cmsm.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import ma.cmsm.launcher.database.DatabaseAccess;
import ma.cmsm.launcher.database.EmbeddedDatabase;
import ma.cmsm.launcher.database.ExternalDatabase;
import ma.cmsm.launcher.database.RunningDatabase;
import ma.cmsm.launcher.host.Failure;
import ma.cmsm.launcher.host.Folders;
import ma.cmsm.launcher.host.HomeLock;
import ma.cmsm.launcher.host.Secrets;
import ma.cmsm.launcher.manage.ManagementClient;

/** One instance from its start to its end: checks, database, server, then waiting for Ctrl-C. */
final class Instance {
    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(30);

    private final Settings settings;
    private final Distribution distribution;
    private final Console console;
    private final Home home;
    private final Shutdown shutdown;

    Instance(Settings settings, Distribution distribution, Console console, LauncherLog log) {
        this.settings = settings;
        this.distribution = distribution;
        this.console = console;
        this.home = new Home(settings.home());
        this.shutdown = new Shutdown(console, log);
    }

    /**
     * Returns only when told to stop by a signal.
     *
     * @throws Failure when the instance cannot start, or a part of it ends by itself
     */
    void runUntilStopped() throws Exception {
        try {
            start().untilOneEnds();
        } catch (Exception e) {
            if (shutdown.isEnding()) {
                Thread.currentThread()
                        .join(); // what fails while we stop is no news; the signal's thread ends
                // the JVM
            }
            throw e;
        }
    }

    private Watch start() throws Exception {
        distribution.requireApplication();
        Preflight checks = new Preflight(settings);
        if (!home.isOurs()) {
            checks.beforeFirst();
        }
        home.create();
        console.say("CMSM " + distribution.version() + ", data folder " + home.folder());
        shutdown.opened(null, this::lock);
        endOrphans();
        checks.disk(home, distribution);
        int port = checks.httpPort();
        Folders.delete(home.temp());
        Files.createDirectories(home.temp());
        Secrets.keptIn(home.operatorToken());

        Watch watch = new Watch();
        DatabaseAccess access = database(watch);
        ServerStart server = new ServerStart(settings, distribution, home, console, shutdown);
        watch.over("server", server.run(access, port), home.serverLog());
        URI site = RunFile.site(settings.httpAddress(), port);
        tellFirstAccounts(site);
        console.say("Ready: " + site + "   (Ctrl-C stops it)");
        return watch;
    }

    /** The site runs without; whoever needs it starts again. */
    private void tellFirstAccounts(URI site) throws IOException {
        String token = Files.readString(home.operatorToken()).strip();
        try {
            FirstAccounts.lines(new ManagementClient(site, token), site).forEach(console::say);
        } catch (Failure failure) {
            console.say("Cannot tell how to sign in: " + failure.getMessage());
        }
    }

    private HomeLock lock() throws IOException {
        return HomeLock.tryTake(home.lock())
                .orElseThrow(
                        () ->
                                new Failure(
                                        "Another launcher is running on the data folder "
                                                + home.folder()
                                                + ": stop it first, or set CMSM_HOME to another folder."));
    }

    /** We hold the lock, so whoever started what still runs is dead. */
    private void endOrphans() throws Exception {
        var server =
                RunFile.read(home.runFile())
                        .map(RunFile::server)
                        .filter(mark -> mark.find().isPresent());
        server.ifPresent(
                mark -> {
                    console.begin("Ending the server that a killed run left behind");
                    mark.end(ORPHAN_GRACE);
                    console.done();
                });
        shutdown.<AutoCloseable>opened(null, () -> () -> Files.deleteIfExists(home.runFile()));
        if (EmbeddedDatabase.endOrphan(databasePlace())) {
            console.say("- Ended the database that a killed run left behind");
        }
    }

    private DatabaseAccess database(Watch watch) throws Exception {
        if (settings.database().isPresent()) {
            return ExternalDatabase.checked(settings.database().get());
        }
        EmbeddedDatabase.Place place = databasePlace();
        Distribution.require(place.jar());
        boolean first = !Files.isDirectory(place.data());
        console.begin(first ? "Creating the database" : "Starting the database");
        var binaries = EmbeddedDatabase.prepare(place);
        DatabaseKeeper keeper =
                shutdown.opened(
                        "database",
                        () ->
                                DatabaseKeeper.start(
                                        () -> EmbeddedDatabase.launch(place, binaries), console));
        RunningDatabase database = keeper.awaitReady();
        console.done();
        watch.over(keeper.gaveUp());
        return database.access();
    }

    private EmbeddedDatabase.Place databasePlace() {
        return home.database(distribution.mariadbJar(), distribution.mariadbVersion());
    }

    /** Tells when a part ends that nobody asked to end. */
    private static final class Watch {
        private final List<CompletableFuture<String>> ends = new ArrayList<>();

        void over(String name, Process process, Path log) {
            ends.add(
                    process.onExit()
                            .thenApply(
                                    ended ->
                                            "The "
                                                    + name
                                                    + " ended by itself (exit code "
                                                    + ended.exitValue()
                                                    + "): see "
                                                    + log
                                                    + "."));
        }

        void over(CompletableFuture<String> end) {
            ends.add(end);
        }

        void untilOneEnds() {
            Object end = CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
            throw new Failure((String) end);
        }
    }
}
