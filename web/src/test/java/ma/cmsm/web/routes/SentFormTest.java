package ma.cmsm.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentFormTest {

    /** A length of -1 is that of a form which does not say how long it is. */
    @ParameterizedTest
    @CsvSource({
        "2097152, true, false",
        "2097153, true, true",
        "9000000000, true, true",
        "-1, true, false",
        "-1, false, true"
    })
    void aFormThatTheServerDoesNotReadIsTooLong(long length, boolean readable, boolean tooLong) {
        assertEquals(tooLong, SentForm.isTooLong(sent(length, readable)));
    }

    @ParameterizedTest
    @CsvSource({"64000, false", "64001, true"})
    void aFormMayBeAllowedLess(long length, boolean tooLong) {
        assertEquals(tooLong, SentForm.isTooLong(sent(length, true), 64_000));
    }

    /** A name, an equals sign and an ampersand are three bytes. */
    @ParameterizedTest
    @CsvSource({
        "a, 63900, false",
        "a, 63986, true",
        "' ', 63986, true",
        "ا, 10660, false",
        "ا, 10665, true",
        "€, 7100, false",
        "€, 7110, true",
        "😀, 5330, false",
        "😀, 5333, true"
    })
    void aFormThatDoesNotSayHowLongItIsIsMeasuredAsItWasWritten(
            String letter, int times, boolean tooLong) {
        Map<String, String[]> fields = Map.of("x", new String[] {letter.repeat(times)});
        assertEquals(tooLong, SentForm.isTooLong(sent(-1, true, fields), 64_000));
        assertFalse(SentForm.isTooLong(sent(64_000, true, fields), 64_000));
    }

    private static HttpServletRequest sent(long length, boolean readable) {
        return sent(length, readable, Map.of());
    }

    private static HttpServletRequest sent(
            long length, boolean readable, Map<String, String[]> fields) {
        return Asks.of(
                (method, arguments) -> {
                    if (method.equals("getContentLengthLong")) {
                        return length;
                    }
                    if (!readable) {
                        throw new IllegalStateException("Post too large");
                    }
                    return fields;
                });
    }
}
