package ma.cmsm.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import ma.cmsm.launcher.manage.FolderZip;
import ma.cmsm.launcher.manage.ImportReport;
import ma.cmsm.launcher.manage.ManagementClient;
import ma.cmsm.launcher.manage.ProgressLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cmsm import}. */
@Command(
        name = "import",
        description =
                "Loads services into the running instance: HSDS JSON, HSDS tables, CSV or XLSX.",
        footer = "Exit code 3 when some records were refused; the others went in.")
final class ImportCommand implements Callable<Integer> {
    /** Said to who presses Ctrl-C. */
    private static final String GOES_ON =
            "Nobody waits for the report any more. What the server has received whole it goes on"
                    + " importing, and refuses the next import until it is done. Importing the same"
                    + " again then says what was refused.";

    private final Map<String, String> environment;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE|FOLDER", description = "What to load.")
    private Path source;

    @Option(names = "--dry-run", description = "Only says what would happen.")
    private boolean dryRun;

    @Option(
            names = "--mapping",
            paramLabel = "FILE|NAME",
            description =
                    "How foreign column names are to be read: a mapping file, or the name of one that is built in.")
    private String mapping;

    ImportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(source)) {
            throw new ParameterException(
                    spec.commandLine(), source + " does not exist or cannot be read.");
        }
        ManagementClient client = RunningInstance.client(environment);
        Map<String, String> query = query(client);
        PrintWriter out = spec.commandLine().getOut();
        ImportReport report = ImportReport.of(send(client, query));
        out.println(source + (dryRun ? " (dry run: nothing was written)" : ""));
        report.print(out);
        return report.exitCode();
    }

    private JsonNode send(ManagementClient client, Map<String, String> query) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Thread farewell = new Thread(() -> err.println("\ncmsm: " + GOES_ON));
        Runtime.getRuntime().addShutdownHook(farewell);
        try (ProgressLine progress = new ProgressLine(err, System.console() != null)) {
            return client.post("imports", query, body(), progress);
        } finally {
            removeHook(farewell);
        }
    }

    /** Unless it runs already: then it is its turn to speak. */
    private static void removeHook(Thread farewell) {
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException ending) {
            return;
        }
    }

    private Map<String, String> query(ManagementClient client) throws IOException {
        Map<String, String> query = new LinkedHashMap<>();
        String name = source.toRealPath().getFileName().toString();
        query.put("name", Files.isDirectory(source) ? name + ".zip" : name);
        query.put("dry_run", Boolean.toString(dryRun));
        if (mapping != null) {
            query.put("mapping", mappingName(client));
        }
        return query;
    }

    /** A file is handed over first; anything else is the name of a built-in mapping. */
    private String mappingName(ManagementClient client) throws IOException {
        Path file = Path.of(mapping);
        if (!Files.isRegularFile(file)) {
            return mapping;
        }
        return client.put("imports/mapping", BodyPublishers.ofFile(file)).path("mapping").asText();
    }

    private BodyPublisher body() throws IOException {
        return Files.isDirectory(source)
                ? BodyPublishers.ofInputStream(() -> FolderZip.open(source))
                : BodyPublishers.ofFile(source);
    }
}
