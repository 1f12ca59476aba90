package ma.cmsm.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What one run of the harness does.
 *
 * @param quick whether it only tries itself out: small sizes, seconds, figures without meaning
 * @param only names of the parts asked for; empty for all
 * @param target Maven's folder of build results, where {@code cmsm.jar} is
 */
public record Options(boolean quick, Set<String> only, Path target) {

    /** From the system properties {@code bench.quick} and {@code bench.only}. */
    static Options ofSystem() {
        return new Options(
                isOn(System.getProperty("bench.quick", "false")),
                names(System.getProperty("bench.only", "")),
                Path.of("").toAbsolutePath());
    }

    /** A property given without a value is on: {@code -Dbench.quick}. */
    private static boolean isOn(String value) {
        return value.isEmpty() || Boolean.parseBoolean(value);
    }

    private static Set<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty() && !"true".equals(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean wants(String part) {
        return only.isEmpty() || only.contains(part);
    }

    /** Where tables are written. */
    public Path results() {
        return target.resolve("bench");
    }

    /** Where samples, indexes and instances live while measuring. */
    public Path work() {
        return target.resolve("bench-work");
    }

    /** How many services an in-process index holds, smallest first. */
    public List<Integer> indexSizes() {
        return quick ? List.of(1_000, 2_000) : List.of(1_000, 20_000, 200_000);
    }

    /** How many services the instance that is measured over HTTP holds. */
    public int siteSize() {
        return quick ? 1_000 : 20_000;
    }

    /** How many services are imported, smallest first. */
    public List<Integer> importSizes() {
        return quick ? List.of(1_000) : List.of(20_000, 100_000);
    }

    /** The full time, or a short one when only trying out. */
    public Duration lasting(Duration full, Duration tried) {
        return quick ? tried : full;
    }
}
