package ma.cmsm.web.office.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.audit.AuditEntry.Result;
import ma.cmsm.audit.AuditFilter;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.office.Pager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @Test
    void theLastDayIsAskedForWhole() {
        AuditFilter filter = asked("2026-11-26", "2026-11-26", "DONE").filter(Set.of());
        // Morocco is an hour ahead of UTC.
        assertEquals(Optional.of(Instant.parse("2026-11-25T23:00:00Z")), filter.from());
        assertEquals(Optional.of(Instant.parse("2026-11-26T23:00:00Z")), filter.to());
        assertEquals(Optional.of(Result.DONE), filter.result());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-13-41", "' or 1=1", "+999999999-12-31", "0000-01-01"})
    void whatIsNoDayDoesNotMatter(String day) {
        AuditFilter filter = asked(day, day, day).filter(Set.of());
        assertEquals(AuditFilter.ALL, filter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-41", "+999999999-12-31", "0000-01-01"})
    void whatIsNoDayIsSaid(String day) {
        Asked asked = asked(day, "2026-11-26", "");
        asked.requireTo();
        Refused refused = assertThrows(Refused.class, asked::requireFrom);
        assertEquals("audit.from-no-day", refused.key());
        assertEquals(
                "audit.to-no-day",
                assertThrows(Refused.class, asked("", day, "")::requireTo).key());
    }

    @Test
    void noDayIsNoWrongDay() {
        asked("", "", "").requireFrom();
        asked("", "", "").requireTo();
    }

    @Test
    void theNextPageAsksTheSame() {
        assertEquals(
                "/office/audit?from=a%26b&page=2",
                new Pager(asked("a&b", "", "").address(), 1, 50, 51).after());
    }

    @Test
    void inTheAddressStandNumbersForTheName() {
        Asked asked = new Asked("", "", "Fatima", "", "", "", "DONE", 1).by(Set.of("b2", "a1"));
        assertEquals("/office/audit?actor=a1%2Cb2&result=DONE", asked.address());
        assertEquals(Set.of("a1", "b2"), asked.actors());
    }

    private static Asked asked(String from, String to, String result) {
        return new Asked(from, to, "", "", "", "", result, 1);
    }
}
