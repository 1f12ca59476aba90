package ma.cmsm.directory.internal.hsds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarFormsTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.ma/x?y=1#z, https://a.ma/x?y=1#z",
        "www.a.ma, http://www.a.ma",
        "www.a.ma:8080/x, http://www.a.ma:8080/x",
        "http://a.ma/santé, http://a.ma/sant%C3%A9",
        "http://a.ma/a b, http://a.ma/a%20b",
        "http://a.ma/?q=[x], http://a.ma/?q=%5Bx%5D",
        "mailto:a@b.ma, mailto:a@b.ma",
        "urn:uuid:7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a01, urn:uuid:7d1f1a52-6c3a-5f0e-9f58-1f6a7c0b1a01"
    })
    void aWebAddressHasASchemeAndIsAscii(String given, String expected) {
        assertEquals(Optional.of(expected), WebAddress.of(given));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "néant", "voir la page. merci", "a@b.ma", "http://", "http:// "})
    void whatIsNoWebAddressIsLeftOut(String given) {
        assertEquals(Optional.empty(), WebAddress.of(given));
    }

    @ParameterizedTest
    @CsvSource({
        "a.b@c.ma, a.b@c.ma",
        "'a@c.ma; b@c.ma', a@c.ma",
        "'Accueil <a@c.ma>', a@c.ma",
    })
    void theFirstEmailAddressIsKept(String given, String expected) {
        assertEquals(Optional.of(expected), EmailAddress.first(given));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a@b", "a..b@c.ma", "a@-c.ma", "a at c.ma"})
    void whatIsNoEmailAddressIsLeftOut(String given) {
        assertEquals(Optional.empty(), EmailAddress.first(given));
    }

    @Test
    void aMomentHasAnOffset() {
        assertEquals(Optional.of("2026-01-02T00:00:00Z"), Moment.of("2026-01-02"));
        assertEquals(Optional.of("2026-01-02T03:04:00Z"), Moment.of("2026-01-02 03:04"));
        assertEquals(
                Optional.of("2026-01-02T03:04:05.123+01:00"),
                Moment.of("2026-01-02T03:04:05.123+01:00"));
        assertEquals(Optional.empty(), Moment.of("hier"));
    }
}
