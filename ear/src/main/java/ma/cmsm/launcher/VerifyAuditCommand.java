package ma.cmsm.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import ma.cmsm.launcher.manage.ProgressLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cmsm verify-audit}. */
@Command(
        name = "verify-audit",
        description = "Says whether the audit record of the running instance is as it was written.",
        footer = "Exit code 4 when it is not; the first line that is wrong is named.")
final class VerifyAuditCommand implements Callable<Integer> {
    private static final int BROKEN = 4;

    private final Map<String, String> environment;

    @Spec private CommandSpec spec;

    @Option(
            names = "--head",
            paramLabel = "NUMBER:HASH",
            description = "A last line that was kept elsewhere, such as one from a mail.")
    private String head = "";

    @Option(
            names = "--end-alarm",
            description =
                    "When all is as it was written: end the warning of a broken record, such as one"
                            + " of an end that was mistyped. It is put on record.")
    private boolean endAlarm;

    VerifyAuditCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        JsonNode report = send();
        PrintWriter out = spec.commandLine().getOut();
        if (!report.has("fault")) {
            out.println(whole(report.path("lines").asLong()));
            return 0;
        }
        out.printf(
                Locale.ROOT,
                "Line %d %s%n",
                report.path("number").asLong(),
                fault(report.path("fault").asText()));
        return BROKEN;
    }

    static String whole(long lines) {
        return lines == 1
                ? "1 line, as it was written"
                : String.format(Locale.ROOT, "%,d lines, all as they were written", lines);
    }

    private static String fault(String name) {
        return switch (name) {
            case "CHANGED" -> "is not what was written, or was never written by the product";
            case "MISSING" -> "is missing";
            case "KEY_UNKNOWN" -> "was written with a key that is not in the file of keys";
            case "HEAD_DIFFERS" ->
                    "is not the one that was exported, or the file of exported heads was changed";
            default -> "is wrong: " + name;
        };
    }

    private JsonNode send() throws IOException {
        Map<String, String> query = new TreeMap<>();
        if (!head.isEmpty()) {
            query.put("head", head);
        }
        if (endAlarm) {
            query.put("end_alarm", "true");
        }
        try (ProgressLine progress =
                new ProgressLine(spec.commandLine().getErr(), System.console() != null)) {
            return RunningInstance.client(environment)
                    .post("audit-verifications", query, BodyPublishers.noBody(), progress);
        }
    }
}
