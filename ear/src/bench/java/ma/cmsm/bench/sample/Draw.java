package ma.cmsm.bench.sample;

import java.util.List;
import java.util.SplittableRandom;

/** Repeatable chance: the same kind and number always give the same draws. */
final class Draw {

    /** An odd number far from any pattern (2^64 divided by the golden ratio). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    Draw(String kind, long number) {
        random = new SplittableRandom(kind.hashCode() * SPREAD + number);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** The first ones far more often than the last, as towns and words are in life. */
    <T> T oneSkewed(List<T> of) {
        double place = random.nextDouble();
        return of.get((int) (of.size() * place * place * place));
    }

    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }
}
