package ma.cmsm.launcher.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process as it can be found again by a later launcher: its id and its start time, because ids
 * are used again.
 *
 * @param pid process id
 * @param startedAt start time, milliseconds since 1970
 */
public record ProcessMark(long pid, long startedAt) {
    /**
     * The kernel derives start times from the wall clock, so the same process may be told a second
     * apart.
     */
    private static final long TOLERANCE_MILLIS = 2_000;

    private static final Duration FORCED = Duration.ofSeconds(10);

    /** The mark of a living process. */
    public static ProcessMark of(ProcessHandle handle) {
        long start = handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new ProcessMark(handle.pid(), start);
    }

    /** Reads {@link #toString()}; empty for anything else, as a half-written mark tells nothing. */
    public static Optional<ProcessMark> parse(String text) {
        String[] parts = text == null ? new String[0] : text.strip().split(" ");
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(new ProcessMark(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
    }

    /** The mark kept in a file, if there is one. */
    public static Optional<ProcessMark> readFrom(Path file) throws IOException {
        return Files.exists(file) ? parse(Files.readString(file)) : Optional.empty();
    }

    /** The very process that was marked, while it lives. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(this::isSame)
                .filter(ProcessHandle::isAlive)
                .filter(h -> !isZombie());
    }

    /** Asks the process to end, and forces it after the grace time; returns once it is gone. */
    public void end(Duration grace) {
        find().ifPresent(
                        handle -> {
                            handle.destroy();
                            if (!awaitEnd(handle, grace)) {
                                handle.destroyForcibly();
                                awaitEnd(handle, FORCED);
                            }
                        });
    }

    private boolean isSame(ProcessHandle handle) {
        return Math.abs(of(handle).startedAt - startedAt) <= TOLERANCE_MILLIS;
    }

    private boolean awaitEnd(ProcessHandle handle, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (find().isPresent() && System.nanoTime() < deadline) {
            awaitExit(handle);
        }
        return find().isEmpty();
    }

    /**
     * Waits in short turns: a zombie (a container without an init process) never reports its exit.
     */
    private static void awaitExit(ProcessHandle handle) {
        try {
            handle.onExit().get(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            return;
        }
    }

    private boolean isZombie() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false; // no such file system here: the process handle's word counts
        }
    }

    @Override
    public String toString() {
        return pid + " " + startedAt;
    }
}
