package ma.cmsm.identity.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as RFC 6238 says, and as another implementation makes them. */
class TotpTest {

    private static final byte[] RFC = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    /** The RFC's appendix B has eight digits; ours are the last six of them. */
    @ParameterizedTest
    @CsvSource({
        "59,287082",
        "1111111109,081804",
        "1111111111,050471",
        "1234567890,005924",
        "2000000000,279037",
        "20000000000,353130"
    })
    void aCodeIsTheOneOfTheRfc(long second, String code) {
        assertEquals(code, Totp.code(RFC, Totp.step(Instant.ofEpochSecond(second))));
    }

    @Test
    void anotherImplementationMakesTheSameCodes() throws CodeGenerationException {
        for (int round = 0; round < 200; round++) {
            byte[] secret = Totp.newSecret();
            String typed = Totp.typed(secret).replace(" ", "");
            long step = Totp.step(NOW) + round * 1_000_003L;
            assertEquals(
                    new DefaultCodeGenerator(HashingAlgorithm.SHA1).generate(typed, step),
                    Totp.code(secret, step));
        }
    }

    @Test
    void aCodeIsTakenOneStepEarlyOrLateAndNoMore() {
        long step = Totp.step(NOW);
        for (long drift = -3; drift <= 3; drift++) {
            OptionalLong taken = Totp.stepOf(Totp.code(RFC, step + drift), RFC, NOW, 0);
            assertEquals(
                    Math.abs(drift) <= 1 ? OptionalLong.of(step + drift) : OptionalLong.empty(),
                    taken);
        }
    }

    @Test
    void aCodeIsNotTakenTwiceNorOneBeforeIt() {
        long step = Totp.step(NOW);
        assertTrue(Totp.stepOf(Totp.code(RFC, step), RFC, NOW, step).isEmpty());
        assertTrue(Totp.stepOf(Totp.code(RFC, step - 1), RFC, NOW, step).isEmpty());
        assertTrue(Totp.stepOf(Totp.code(RFC, step + 1), RFC, NOW, step).isPresent());
    }

    @Test
    void whatIsNoCodeIsNotTaken() {
        for (String text : new String[] {"", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "\ud800"}) {
            assertTrue(Totp.stepOf(text, RFC, NOW, 0).isEmpty(), text);
        }
    }

    @Test
    void theAddressForApplicationsNamesIssuerAndAccount() {
        assertEquals(
                "otpauth://totp/CMSM%3Aa%2Bb%40asso.example"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=CMSM",
                Totp.uri(RFC, "a+b@asso.example"));
        assertEquals("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Totp.typed(RFC));
    }
}
