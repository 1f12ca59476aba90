package ma.cmsm.bench.http;

import java.io.IOException;
import java.time.Duration;
import ma.cmsm.bench.http.LoadGenerator.Outcome;
import ma.cmsm.bench.product.Instance;
import ma.cmsm.bench.product.ProcessUsage;

/**
 * Loads a server until its JVM has hardly anything left to compile, as one that has been up for a
 * while. Looking at what a request costs instead ends too early: on a shared machine it goes up and
 * down by more than warming up brings.
 *
 * @param turn how long one turn is
 * @param most turns
 */
record WarmUp(Duration turn, int most) {

    /** Of the CPU time, that the compiler may still take. */
    private static final double COLD = 0.05;

    /** One turn of load. */
    @FunctionalInterface
    interface Load {
        Outcome during(Duration turn);
    }

    void run(Instance instance, Load load) throws IOException {
        for (int done = 0; done < most; done++) {
            ProcessUsage before = instance.server();
            load.during(turn);
            ProcessUsage after = instance.server();
            double compiled = after.compilerMillis() - before.compilerMillis();
            if (compiled < COLD * (after.cpuMillis() - before.cpuMillis())) {
                return;
            }
        }
    }

    String describe() {
        return "in turns of %d s until the compiler takes less than %.0f %% of the CPU, %d at most"
                .formatted(turn.toSeconds(), 100 * COLD, most);
    }
}
