package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.cmsm.launcher.host.ProcessMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTest {
    @Test
    void whatTheLauncherWritesTheOtherCommandsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.properties");
        RunFile run = new RunFile("127.0.0.1", 8391, new ProcessMark(4711, 1_795_471_125_640L));
        run.write(file);
        assertEquals(run, RunFile.read(file).orElseThrow());
    }

    @Test
    void aMissingOrHalfFileMeansNoInstance(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("run.properties");
        assertTrue(RunFile.read(file).isEmpty());
        Files.writeString(file, "http.port=8080\nserver.process=12");
        assertTrue(RunFile.read(file).isEmpty());
    }

    @Test
    void aServerOnEveryInterfaceIsReachedThroughLoopback() {
        assertEquals(URI.create("http://127.0.0.1:80/"), RunFile.site("0.0.0.0", 80));
        assertEquals(URI.create("http://[::1]:80/"), RunFile.site("::", 80));
        assertEquals(URI.create("http://[fe80::1]:80/"), RunFile.site("fe80::1", 80));
    }
}
