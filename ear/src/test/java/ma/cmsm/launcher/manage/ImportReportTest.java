package ma.cmsm.launcher.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ImportReportTest {
    @Test
    void aRefusedRecordIsExitCodeThree() throws IOException {
        assertEquals(0, report("{\"created\":2,\"refused\":0}").exitCode());
        assertEquals(3, report("{\"created\":2,\"refused\":1}").exitCode());
    }

    @Test
    void aRefusalIsToldWithItsPlace() throws IOException {
        ImportReport report =
                report(
                        "{\"refused\":2,\"refusals\":["
                                + "{\"file\":\"a.csv\",\"line\":3,\"pointer\":null,\"reason\":\"no name\"},"
                                + "{\"file\":\"b.json\",\"line\":null,\"pointer\":\"/7/name\",\"reason\":\"empty\"}]}");
        StringWriter text = new StringWriter();
        report.print(new PrintWriter(text, true));
        assertTrue(text.toString().contains("refused            2"));
        assertTrue(text.toString().contains("  a.csv:3: no name"));
        assertTrue(text.toString().contains("  b.json /7/name: empty"));
    }

    private static ImportReport report(String json) throws IOException {
        return ImportReport.of(Json.read(json));
    }
}
