package ma.cmsm.directory.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Moment;
import org.junit.jupiter.api.Test;

class ReportLimitTest {

    private final ReportLimit limit =
            new ReportLimit(new Moment(Instant.parse("2026-11-26T10:00:00Z")));

    @Test
    void aHouseIsOneHoweverManyAddressesItsNetworkHas() {
        for (int each = 0; each < ReportLimit.OF_ONE; each++) {
            take("2001:db8:7:1::" + each);
        }
        assertRefused("2001:db8:7:1:ffff::1");
        take("2001:db8:7:2::1");
    }

    @Test
    void whatIsNotTakenInDoesNotCount() {
        for (int each = 0; each <= ReportLimit.OF_ALL; each++) {
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            limit.one(
                                    "192.0.2.1",
                                    () -> {
                                        throw new IllegalStateException("not taken");
                                    }));
        }
        take("192.0.2.1");
    }

    @Test
    void whoIsRefusedUsesUpNothingOfTheOthers() {
        for (int each = 0; each < ReportLimit.OF_ONE; each++) {
            take("192.0.2.1");
        }
        for (int each = 0; each < ReportLimit.OF_ALL; each++) {
            assertRefused("192.0.2.1");
        }
        take("192.0.2.2");
    }

    @Test
    void allTogetherHaveTheirShareToo() {
        for (int each = 0; each < ReportLimit.OF_ALL; each++) {
            take("10.0." + each / 250 + "." + each % 250);
        }
        assertRefused("192.0.2.2");
    }

    private void take(String address) {
        assertEquals("taken", limit.one(address, () -> "taken"));
    }

    private void assertRefused(String address) {
        assertThrows(Refused.class, () -> take(address));
    }
}
