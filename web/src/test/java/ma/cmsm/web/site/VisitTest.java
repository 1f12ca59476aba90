package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;

class VisitTest {

    @Test
    void wordsAndFiltersAreKeptInAnotherLanguageAndNothingElse() {
        assertEquals(
                List.of(
                        "/fr/services?q=m%C3%A9decin&theme=sante&page=2",
                        "/ar/services?q=m%C3%A9decin&theme=sante&page=2",
                        "/en/services?q=m%C3%A9decin&theme=sante&page=2"),
                tongues("services", "x=1&page=2&theme=sante&theme=%00&q=m%C3%A9decin&x=2"));
    }

    @Test
    void aPageThatIsAskedNothingKeepsNothing() {
        assertEquals(
                List.of("/fr/services/7", "/ar/services/7", "/en/services/7"),
                tongues("services/7", "from=somewhere"));
    }

    @Test
    void aReceiptIsKeptInAnotherLanguage() {
        assertEquals(
                List.of(
                        "/fr/reports?sent=A%26B",
                        "/ar/reports?sent=A%26B", "/en/reports?sent=A%26B"),
                tongues("reports", "sent=A%26B&token=x"));
    }

    private static List<String> tongues(String path, String query) {
        return new Visit(Language.FR, path, query, "", LocalDate.EPOCH, null)
                .tongues().stream().map(Visit.Tongue::href).toList();
    }
}
