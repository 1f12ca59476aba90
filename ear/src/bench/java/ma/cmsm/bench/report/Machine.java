package ma.cmsm.bench.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * Where and when figures were taken.
 *
 * @param commit abbreviated, with {@code -dirty} when there were changes beside it
 * @param loadBefore the machine's load average (1 min) before the run: above the number of cores
 *     others were working too, and only ratios mean something
 */
public record Machine(
        String date,
        String commit,
        int cores,
        String processor,
        long memoryMiB,
        String jdk,
        double loadBefore) {

    /** This machine now. */
    static Machine now() throws IOException {
        return new Machine(
                OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                describeCommit(),
                Runtime.getRuntime().availableProcessors(),
                firstValue(Path.of("/proc/cpuinfo"), "model name"),
                kibibytes(firstValue(Path.of("/proc/meminfo"), "MemTotal")) / 1024,
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    String describe() {
        return String.format(
                java.util.Locale.ROOT,
                "%s, commit %s, %d cores (%s), %,d MiB, %s, load average before %.1f",
                date,
                commit,
                cores,
                processor,
                memoryMiB,
                jdk,
                loadBefore);
    }

    private static String describeCommit() throws IOException {
        Process git =
                new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out = git.inputReader()) {
            String line = out.readLine();
            return line == null ? "unknown" : line;
        }
    }

    private static String firstValue(Path file, String key) throws IOException {
        if (!Files.isReadable(file)) {
            return "unknown";
        }
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static long kibibytes(String value) {
        String digits = value.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
}
