package ma.cmsm.launcher.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
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
    void anOrphanIsEnded() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        ProcessMark mark = ProcessMark.of(process.toHandle());
        mark.end(Duration.ofSeconds(10));
        assertTrue(mark.find().isEmpty());
        assertFalse(process.isAlive());
    }
}
