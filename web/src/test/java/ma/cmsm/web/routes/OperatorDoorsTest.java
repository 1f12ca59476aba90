package ma.cmsm.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorDoorsTest {

    @ParameterizedTest
    @CsvSource({
        "/health/ready, 192.0.2.7, true",
        "/health, '', true",
        "/metrics, 127.0.0.1, true",
        "/metrics/base, ::1, true",
        "/metrics, 192.0.2.7, false",
        "/metrics, '', false",
        "/metricsx, 127.0.0.1, false",
        "/fr/, 127.0.0.1, false"
    })
    void figuresAreForThisMachineAndHealthIsForAll(String path, String asker, boolean open) {
        assertEquals(open, OperatorDoors.isOpen(path, asker));
    }
}
