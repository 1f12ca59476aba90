package ma.cmsm.platform;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** The server throws a timer away whose work failed twice. */
class TickTest {

    private final Heard log = new Heard();

    @Test
    void nothingGetsOutOfATickAndWhatFailedIsSaid() {
        assertDoesNotThrow(() -> tick(new IllegalStateException("broken")));
        assertDoesNotThrow(() -> tick(new Refused(Refused.Kind.CONFLICT, "some.key")));
        assertEquals(List.of("WARNING it waits", "WARNING it waits"), log.heard);
    }

    @Test
    void thatTheDatabaseIsAwayIsNoNewsEachTime() {
        tick(new Refused(Refused.Kind.UNAVAILABLE, "platform.database-away"));
        assertEquals(List.of("DEBUG it waits"), log.heard);
    }

    private void tick(RuntimeException failure) {
        Tick.of(
                log,
                "it waits",
                () -> {
                    throw failure;
                });
    }

    private static final class Heard implements Logger {

        private final List<String> heard = new ArrayList<>();

        @Override
        public String getName() {
            return "heard";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(Level level, ResourceBundle words, String message, Throwable thrown) {
            heard.add(level + " " + message);
        }

        @Override
        public void log(Level level, ResourceBundle words, String format, Object... values) {
            heard.add(level + " " + format);
        }
    }
}
