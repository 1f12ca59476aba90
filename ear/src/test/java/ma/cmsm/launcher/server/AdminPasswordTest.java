package ma.cmsm.launcher.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AdminPasswordTest {
    /** Payara's own file has the empty password with this salt. */
    @Test
    void theLineIsWhatTheServerItselfWrites() {
        assertEquals(
                "admin;{SSHA256}Zl1/VMPYxMuFI2R9vhSzL0UucS4fY5aM5g/9yhmRxNiT3CH+nGzrsA==;asadmin\n",
                AdminPassword.line("", HexFormat.of().parseHex("93dc21fe9c6cebb0")));
    }
}
