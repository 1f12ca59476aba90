package ma.cmsm.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import ma.cmsm.launcher.manage.ProgressLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code cmsm reindex}. */
@Command(
        name = "reindex",
        description = "Builds the search index of the running instance anew, beside the old one.")
final class ReindexCommand implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec private CommandSpec spec;

    ReindexCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        JsonNode report = send();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "%,d indexed in %.1f s%n",
                        report.path("indexed").asLong(),
                        report.path("seconds").asDouble());
        return 0;
    }

    private JsonNode send() throws IOException {
        try (ProgressLine progress =
                new ProgressLine(spec.commandLine().getErr(), System.console() != null)) {
            return RunningInstance.client(environment)
                    .post("reindex", Map.of(), BodyPublishers.noBody(), progress);
        }
    }
}
