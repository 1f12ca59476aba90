package ma.cmsm.web.office.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ma.cmsm.audit.AuditEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCsvTest {

    @Test
    void aLineHasItsCellsInTheOrderOfTheHead() throws IOException {
        String[] rows = written("account-1").split("\r\n");
        assertTrue(rows[0].startsWith("number,at,actor,organization,roles,action"));
        assertEquals(
                "7,2026-11-26T09:00:00Z,account-1,,AUDITOR SUPERVISOR,read-audit-log,audit,,"
                        + "from to,DONE,,r1",
                rows[1]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1"})
    void noSpreadsheetRunsACell(String actor) throws IOException {
        assertTrue(written(actor).contains("'" + actor));
    }

    private static String written(String actor) throws IOException {
        StringWriter out = new StringWriter();
        new AuditCsv(out)
                .write(
                        new AuditEntry(
                                7,
                                Instant.parse("2026-11-26T09:00:00Z"),
                                actor,
                                Optional.empty(),
                                List.of("AUDITOR", "SUPERVISOR"),
                                "read-audit-log",
                                "audit",
                                Optional.empty(),
                                List.of("from", "to"),
                                AuditEntry.Result.DONE,
                                Optional.empty(),
                                Optional.of("r1")));
        return out.toString();
    }
}
