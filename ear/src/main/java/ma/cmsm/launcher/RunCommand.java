package ma.cmsm.launcher;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cmsm run}. */
@Command(
        name = "run",
        description =
                "Starts the database and the server, prints the address, and stays until Ctrl-C.")
final class RunCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec private CommandSpec spec;

    RunCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Console console = new Console(spec.commandLine().getOut());
        try {
            new Instance(
                            Settings.of(environment),
                            Distribution.besideTheProgram(),
                            console,
                            LauncherLog.of(environment))
                    .runUntilStopped();
            return 0;
        } finally {
            console.endLine();
        }
    }
}
