package ma.cmsm.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import ma.cmsm.launcher.host.Disk;
import ma.cmsm.launcher.host.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line as a whole. */
@Command(
        name = "cmsm",
        description =
                "Runs the platform of a migration committee, and looks after the running one.",
        subcommands = {
            RunCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            ReindexCommand.class,
            VerifyAuditCommand.class
        },
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT,
        versionProvider = Launcher.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        usageHelpWidth = 110,
        footer = {
            "",
            "Settings are environment variables:",
            "  CMSM_HOME          data folder (default: .cmsm in the current folder)",
            "  CMSM_HTTP_PORT     port of the site (default 8080; 0 picks a free one)",
            "  CMSM_HTTP_ADDRESS  address it listens on (default 127.0.0.1)",
            "  CMSM_DB_URL, CMSM_DB_USER, CMSM_DB_PASSWORD or CMSM_DB_PASSWORD_FILE",
            "                     a MySQL 8 or MariaDB 11.1+ server instead of the embedded one",
            "  CMSM_DEMO          a new installation is a demonstration (default: true with the embedded database)",
            "  CMSM_HEAP          server memory (default 1g)",
            "  CMSM_SEARCH_CACHE_MIB   MiB of search results remembered (default 32; 0 for none)",
            "  CMSM_SEARCH_WEIGHTS     what counts in the ranking, such as name=8, stale=0.5",
            "  CMSM_SEARCH_LOG_DAYS    days for which counts of searches are kept (default 90; 0 makes none)",
            "  CMSM_ASSURANCE_GRACE_DAYS  days after which a service that nobody confirmed is no longer shown",
            "                     (default 90; 0 for never)",
            "  CMSM_KEY_FILE      master keys (default: secret.key in the data folder); keep a copy elsewhere",
            "  CMSM_JIT           full optimises for a long run, quick for a quick start (default quick)",
            "  CMSM_SITE          address of the site as people type it (default: where it listens); links in mails",
            "  CMSM_PROXY         addresses of reverse proxies in front of it, with commas between: what they say of",
            "                     who asks (X-Forwarded-For) and whether by https (X-Forwarded-Proto) is believed",
            "  CMSM_MAIL_HOST     mail server; with CMSM_MAIL_PORT (587), CMSM_MAIL_SECURITY (starttls, tls, none),",
            "                     CMSM_MAIL_USER, CMSM_MAIL_PASSWORD_FILE, CMSM_MAIL_FROM. Without one, mails wait;",
            "                     in the demonstration they are files in the folder mail of the data folder",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 an import refused some records,",
            "4 the audit record is not as it was written."
        })
public final class Launcher {
    /** One for "something failed", as picocli has it for uncaught problems. */
    private static final int FAILED = 1;

    private Launcher() {}

    /**
     * Runs a command and ends the JVM with its exit code; that of Maven too, when Maven runs us.
     */
    public static void main(String[] arguments) {
        // UTF-8 whatever the machine's locale: reports quote French and Arabic texts
        PrintWriter out = utf8(FileDescriptor.out);
        System.exit(execute(System.getenv(), out, utf8(FileDescriptor.err), arguments));
    }

    static int execute(
            Map<String, String> environment,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        CommandLine line = new CommandLine(new Launcher(), new CommandFactory(environment));
        line.setOut(out).setErr(err);
        line.setExecutionExceptionHandler(
                (problem, command, result) -> {
                    LauncherLog.of(environment).problem(problem);
                    command.getErr().println("cmsm: " + sentence(problem));
                    return FAILED;
                });
        line.setParameterExceptionHandler(
                (problem, given) -> {
                    err.println("cmsm: " + problem.getMessage());
                    CommandLine.UnmatchedArgumentException.printSuggestions(problem, err);
                    err.println(
                            "See: "
                                    + problem.getCommandLine().getCommandSpec().qualifiedName()
                                    + " --help");
                    return CommandLine.ExitCode.USAGE;
                });
        if (arguments.length == 0) {
            line.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(arguments);
    }

    private static String sentence(Exception problem) {
        if (Disk.isFull(problem)) {
            return "The disk is full: free some space, or set CMSM_HOME to a folder on another disk.";
        }
        return problem instanceof Failure
                ? problem.getMessage()
                : "Unexpected problem: " + problem + ".";
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    /** Says which version this is. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"cmsm " + Distribution.besideTheProgram().version()};
        }
    }
}
