package ma.cmsm.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class VerifyAuditCommandTest {
    @Test
    void linesAreCountedInWords() {
        assertEquals("1 line, as it was written", VerifyAuditCommand.whole(1));
        assertEquals("1,234 lines, all as they were written", VerifyAuditCommand.whole(1234));
    }
}
