package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import ma.cmsm.search.SearchResult.Fired;
import ma.cmsm.search.SearchResult.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SensitiveTest {

    @ParameterizedTest
    @CsvSource({
        "theme, protection.violences, 1, true",
        "theme, protection, 0.3, true",
        "theme, protection, 0.1, false",
        "theme, sante, 1, false",
        "territory, protection, 1, false"
    })
    void aQuestionIsSensitiveByWhatItMeansThoughItFindsNothing(
            String facet, String code, float weight, boolean sensitive) {
        Fired fired = new Fired("viol", facet, code, weight);
        Reading reading = new Reading("", List.of(), false, List.of(), List.of(fired), Set.of());
        assertEquals(sensitive, Sensitive.isMeant(reading));
    }
}
