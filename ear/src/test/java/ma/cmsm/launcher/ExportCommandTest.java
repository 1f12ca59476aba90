package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ExportCommandTest {
    @Test
    void theEndingOfTheFileSaysTheFormat() {
        assertEquals("ndjson", ExportCommand.formatOf(Path.of("all.NDJSON"), null));
        assertEquals("xlsx", ExportCommand.formatOf(Path.of("2026.11.xlsx"), null));
    }

    @Test
    void anAskedFormatWinsOverTheEnding() {
        assertEquals("csv", ExportCommand.formatOf(Path.of("all.txt"), "CSV"));
    }
}
