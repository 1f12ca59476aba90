package ma.cmsm.launcher.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.launcher.host.Failure;

/**
 * The command line of the server's own JVM. asadmin works it out from {@code domain.xml} without
 * starting anything; running it ourselves saves a second JVM and gives us the server's process
 * itself.
 */
final class ServerCommand {
    private static final String START = "Dump of JVM Invocation line";

    private ServerCommand() {}

    /**
     * @param deployment file with the administration commands of this start
     */
    static List<String> of(ServerInstall install, Path deployment, Path log) throws IOException {
        Path answer = log.resolveSibling("server-command.log");
        ProcessBuilder builder =
                new ProcessBuilder(
                        install.asadmin().toString(),
                        "start-domain",
                        "--dry-run",
                        "--postbootcommandfile",
                        deployment.toString(),
                        Domain.NAME);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        builder.redirectErrorStream(true).redirectOutput(answer.toFile());
        await(builder.start());
        List<String> command = parse(Files.readAllLines(answer));
        if (command.isEmpty()) {
            throw new Failure(
                    "The server's configuration was refused by the server itself: see "
                            + answer
                            + ".");
        }
        return command;
    }

    /** One argument a line, from the line after the title to the next empty line. */
    static List<String> parse(List<String> answer) {
        List<String> command = new ArrayList<>();
        boolean inside = false;
        for (String line : answer) {
            if (line.startsWith(START)) {
                inside = true;
            } else if (line.isBlank()) {
                inside = false;
            } else if (inside) {
                command.add(line);
            }
        }
        return command;
    }

    private static void await(Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
