package ma.cmsm.launcher.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ma.cmsm.launcher.host.Background;

/** The running server. */
public final class Server implements AutoCloseable {
    private static final Duration STOP = Duration.ofSeconds(30);

    /**
     * The keystore password every Payara ships with; our domain has no TLS listener and no secret
     * in its store.
     */
    private static final String KEYSTORE_PASSWORD = "AS_ADMIN_MASTERPASSWORD=changeit\n";

    private static final String OPEN =
            "set configs.config.server-config.network-config.network-listeners.network-listener."
                    + DomainEditor.SITE_LISTENER
                    + ".enabled=true\n";

    private final Process process;

    private Server(Process process) {
        this.process = process;
    }

    /**
     * Starts the server's JVM; its readiness is another matter, see {@link Readiness}.
     *
     * @param command of {@link #command}
     * @param environment what the application is told beyond our own environment
     * @param console file for what the JVM itself prints, e.g. why it cannot start
     */
    public static Server launch(List<String> command, Map<String, String> environment, Path console)
            throws IOException {
        ProcessBuilder builder = Background.command(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true).redirectOutput(console.toFile());
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(KEYSTORE_PASSWORD.getBytes(StandardCharsets.US_ASCII));
        }
        return new Server(process);
    }

    /**
     * The command line of the next start.
     *
     * @param application file to deploy; null when the server has it already
     */
    public static List<String> command(ServerInstall install, Path application, Path log)
            throws IOException {
        Path deployment = log.resolveSibling("server-deployment.txt");
        Files.writeString(deployment, commands(application));
        return ServerCommand.of(install, deployment, log);
    }

    /**
     * The door for visitors opens when the application is there. Without being told to, the server
     * would start it after all commands.
     */
    static String commands(Path application) {
        String deploy = "deploy --name=cmsm \"" + application + "\"\n";
        return (application == null ? "enable cmsm\n" : deploy) + OPEN;
    }

    public Process process() {
        return process;
    }

    /** Ends the server in order, by force after half a minute. */
    @Override
    public void close() {
        Background.stop(process, STOP);
    }
}
