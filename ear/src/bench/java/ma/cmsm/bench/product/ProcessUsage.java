package ma.cmsm.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process has used so far, from Linux's {@code /proc}.
 *
 * @param cpuMillis user and system time of all its threads, in steps of 10 ms
 * @param compilerMillis the part of it that a JVM's compiler threads had
 * @param residentKiB memory in RAM now
 * @param peakKiB the most it ever had in RAM
 */
public record ProcessUsage(long cpuMillis, long compilerMillis, long residentKiB, long peakKiB) {

    /** USER_HZ, which is 100 for every program whatever the kernel counts in. */
    private static final long MILLIS_PER_TICK = 10;

    /** Places of utime and stime after the command's name, see proc(5). */
    private static final int USER_TIME = 11;

    private static final int SYSTEM_TIME = 12;

    /** The names that HotSpot gives its compiler threads, as far as the kernel keeps them. */
    private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

    public static ProcessUsage of(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        return new ProcessUsage(
                cpuMillis(Files.readString(process.resolve("stat"))),
                compilerMillis(process.resolve("task")),
                kibibytes(process, "VmRSS:"),
                kibibytes(process, "VmHWM:"));
    }

    private static long cpuMillis(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
        return ticks * MILLIS_PER_TICK;
    }

    private static long compilerMillis(Path tasks) throws IOException {
        try (Stream<Path> threads = Files.list(tasks)) {
            return threads.map(ProcessUsage::statOf)
                    .filter(stat -> COMPILER.matcher(stat).find())
                    .mapToLong(ProcessUsage::cpuMillis)
                    .sum();
        }
    }

    /** Empty when the thread has ended meanwhile. */
    private static String statOf(Path thread) {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (IOException ended) {
            return "";
        }
    }

    public double residentMiB() {
        return residentKiB / 1024.0;
    }

    public double peakMiB() {
        return peakKiB / 1024.0;
    }

    private static long kibibytes(Path process, String key) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
