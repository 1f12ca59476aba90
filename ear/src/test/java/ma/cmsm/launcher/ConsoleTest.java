package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final StringWriter told = new StringWriter();
    private final Console console = new Console(new PrintWriter(told));

    @Test
    void aStepIsALineWithTheSecondsItTook() {
        console.begin("Unpacking");
        console.done();
        assertTrue(
                told.toString().matches("- Unpacking \\.\\.\\. \\d+\\.\\d s\\R"), told.toString());
    }

    @Test
    void whatWasBeingStartedSaysNoMoreOnceTheEndHasBegun() {
        console.begin("Unpacking");
        Console last = console.last();
        last.begin("Stopping the database");
        console.done();
        console.begin("Starting the server");
        console.waiting();
        console.say("Ready");
        console.endLine();
        last.done();
        List<String> lines = told.toString().lines().toList();
        assertEquals(2, lines.size(), told.toString());
        assertEquals("- Unpacking ...", lines.get(0));
        assertTrue(lines.get(1).startsWith("- Stopping the database ... 0."), lines.get(1));
    }
}
