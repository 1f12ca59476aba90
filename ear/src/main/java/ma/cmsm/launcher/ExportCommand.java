package ma.cmsm.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code cmsm export}. */
@Command(
        name = "export",
        description = "Writes the whole directory of the running instance to a file.")
final class ExportCommand implements Callable<Integer> {
    private static final List<String> FORMATS = List.of("ndjson", "json", "csv", "xlsx");

    private final Map<String, String> environment;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "Where to; an existing file is replaced once the new one is complete.")
    private Path target;

    @Option(
            names = "--format",
            description =
                    "ndjson, json, csv or xlsx; without it the ending of the file name decides.")
    private String format;

    ExportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        String chosen = formatOf(target, format);
        if (!FORMATS.contains(chosen)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Say the format with --format: one of " + String.join(", ", FORMATS) + ".");
        }
        Path folder = target.toAbsolutePath().getParent();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + folder + ".");
        }
        long bytes = write(chosen, folder);
        spec.commandLine().getOut().printf(Locale.ROOT, "%s: %,d bytes%n", target, bytes);
        return 0;
    }

    /** What was asked for, or else the ending of the file's name. */
    static String formatOf(Path file, String asked) {
        String name = file.getFileName().toString();
        String format = asked == null ? name.substring(name.lastIndexOf('.') + 1) : asked;
        return format.toLowerCase(Locale.ROOT);
    }

    /** A reader of the target sees the old file or the new one, never a half. */
    private long write(String chosen, Path folder) throws IOException {
        Path part = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        try {
            long bytes =
                    RunningInstance.client(environment)
                            .download("exports", Map.of("format", chosen), part);
            Files.move(
                    part,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return bytes;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
