package ma.cmsm.web.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    private static HttpServletRequest sent(long length, boolean readable) {
        return Asks.of(
                (method, arguments) -> {
                    if (method.equals("getContentLengthLong")) {
                        return length;
                    }
                    if (!readable) {
                        throw new IllegalStateException("Post too large");
                    }
                    return Map.of();
                });
    }
}
