package ma.cmsm.bench.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/**
 * Clients that each ask, wait for the whole answer and ask again (closed loop), over HTTP/1.1 with
 * connections kept alive. Loopback only, and bounded in time and number.
 */
final class LoadGenerator {

    private static final int MOST_REQUESTS_PER_CLIENT = 200_000;
    private static final int ROOM = 1_024;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final AtomicInteger next = new AtomicInteger();

    /**
     * What came of it.
     *
     * @param failures answers with another status than expected
     */
    record Outcome(
            long requests, double seconds, double p50Millis, double p99Millis, long failures) {

        double perSecond() {
            return requests / seconds;
        }
    }

    /** What a client does again and again. */
    @FunctionalInterface
    interface Act {

        /**
         * @param client from 0
         * @return whether it went well
         */
        boolean by(int client);
    }

    /** Asks for the addresses of the target in turn. */
    Outcome run(Target target, int clients, Duration duration) {
        return run(clients, duration, client -> ask(target) == target.status());
    }

    /**
     * Asks as people do who read what they get.
     *
     * @param apart how much later each client asks again, or as soon as it has its answer
     */
    Outcome run(Target target, int clients, Duration duration, Duration apart) {
        return run(clients, duration, apart, client -> ask(target) == target.status());
    }

    Outcome run(int clients, Duration duration, Act act) {
        return run(clients, duration, Duration.ZERO, act);
    }

    private Outcome run(int clients, Duration duration, Duration apart, Act act) {
        long began = System.nanoTime();
        long end = began + duration.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<CompletableFuture<Times>> running = new ArrayList<>();
            for (int number = 0; number < clients; number++) {
                int client = number;
                running.add(
                        CompletableFuture.supplyAsync(
                                () -> loop(act, client, apart, end), threads));
            }
            List<Times> all = running.stream().map(CompletableFuture::join).toList();
            return outcome(all, (System.nanoTime() - began) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private static Times loop(Act act, int client, Duration apart, long end) {
        Times times = new Times();
        while (System.nanoTime() < end && times.count < MOST_REQUESTS_PER_CLIENT) {
            long began = System.nanoTime();
            boolean good = act.by(client);
            times.add(System.nanoTime() - began);
            if (!good) {
                times.failures++;
            }
            LockSupport.parkNanos(began + apart.toNanos() - System.nanoTime());
        }
        return times;
    }

    private int ask(Target target) {
        try {
            return client.send(target.request(next.getAndIncrement()), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException broken) {
            throw new UncheckedIOException(target.name(), broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Outcome outcome(List<Times> all, double seconds) {
        long[] nanos = all.stream().flatMapToLong(Times::stream).sorted().toArray();
        long failures = all.stream().mapToLong(times -> times.failures).sum();
        return new Outcome(
                nanos.length, seconds, percentile(nanos, 50), percentile(nanos, 99), failures);
    }

    private static double percentile(long[] sorted, int percent) {
        int place = Math.min(sorted.length - 1, sorted.length * percent / 100);
        return sorted[place] / 1e6;
    }

    /** The times of one client. */
    private static final class Times {

        private long[] nanos = new long[ROOM];
        private int count;
        private long failures;

        void add(long time) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = time;
        }

        LongStream stream() {
            return Arrays.stream(nanos, 0, count);
        }
    }
}
