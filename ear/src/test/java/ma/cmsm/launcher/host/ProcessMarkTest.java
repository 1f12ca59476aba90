package ma.cmsm.launcher.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessMarkTest {
    @Test
    void aProcessIsFoundAgainByItsWrittenMark() {
        ProcessMark mark = ProcessMark.of(ProcessHandle.current());
        ProcessMark read = ProcessMark.parse(mark.toString()).orElseThrow();
        assertEquals(ProcessHandle.current(), read.find().orElseThrow());
    }

    @Test
    void anotherProcessWithTheSameNumberIsNotTheMarkedOne() {
        ProcessMark mark = ProcessMark.of(ProcessHandle.current());
        ProcessMark older = new ProcessMark(mark.pid(), mark.startedAt() - 60_000);
        assertEquals(Optional.empty(), older.find());
    }

    @Test
    void halfAMarkIsNoMark() {
        assertTrue(ProcessMark.parse(null).isEmpty());
        assertTrue(ProcessMark.parse("").isEmpty());
        assertTrue(ProcessMark.parse("4711").isEmpty());
        assertTrue(ProcessMark.parse("4711 x").isEmpty());
    }

    @Test
    void anOrphanIsEnded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sleep", "600").start();
        ProcessMark mark = ProcessMark.of(process.toHandle());
        mark.end(Duration.ofSeconds(10));
        assertTrue(mark.find().isEmpty());
        // The JVM hears of the end of its child a moment after the kernel has it.
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
    }
}
