package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** How much of its time the index spends on forgetting. */
class PurgesTest {

    private Instant now = Instant.parse("2026-11-26T08:00:00Z");
    private final Purges purges =
            new Purges(
                    new Clock() {
                        @Override
                        public Instant instant() {
                            return now;
                        }

                        @Override
                        public ZoneOffset getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(java.time.ZoneId zone) {
                            return this;
                        }
                    });

    @Test
    void aTenthOfTheTimeAtMostGoesToIt() {
        assertTrue(purges.isTime(false), "the first time it begins at once");
        pass(Duration.ofMinutes(1));
        assertTrue(purges.isTime(false), "what is begun goes on");
        assertFalse(purges.isTime(true));
        pass(Duration.ofMinutes(8));
        assertFalse(purges.isTime(false));
        pass(Duration.ofMinutes(1));
        assertTrue(purges.isTime(false));
    }

    @Test
    void whatIsPureIsLeftAlone() {
        assertFalse(purges.isTime(true));
        assertTrue(purges.isTime(false), "and costs no rest");
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
