package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ma.cmsm.platform.Refused;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_FOUND, 404",
        "FORBIDDEN, 404",
        "INVALID, 404",
        "CONFLICT, 409",
        "UNAVAILABLE, 503",
        "TOO_MANY, 429"
    })
    void noRefusalIsAFaultOfOurs(Refused.Kind kind, int status) {
        Refused refused = new Refused(kind, "platform.any");
        assertEquals(status, Trouble.of(new IllegalStateException(refused)).status());
    }

    @Test
    void whatNobodyExpectedIsAFaultOfOurs() {
        assertEquals(500, Trouble.of(new IllegalStateException()).status());
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void everyTroubleHasWordsAndItsOwnStatus(Trouble trouble) {
        Words words = Words.of(Language.FR);
        assertTrue(words.containsKey("site_error." + trouble + ".title"));
        assertTrue(words.containsKey("site_error." + trouble + ".advice"));
        assertEquals(trouble, Trouble.of(trouble.status()));
    }
}
