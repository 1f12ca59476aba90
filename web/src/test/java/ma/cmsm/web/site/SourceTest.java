package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.Provenance;
import ma.cmsm.web.site.Source.Origin;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;

class SourceTest {

    private static final Visit VISIT =
            new Visit(
                    Language.FR,
                    "",
                    "",
                    "",
                    LocalDate.of(2026, 11, 24),
                    new Visit.Frame("", "", "", false));

    private static Source of(String source, LocalDate assuredOn) {
        return Source.of(
                new Provenance(
                        Optional.of(source),
                        Optional.of("2022-08"),
                        Optional.of("high"),
                        Optional.ofNullable(assuredOn),
                        Optional.of("l’Entraide nationale"),
                        Optional.empty()),
                VISIT);
    }

    @Test
    void addressesOfTheWebBecomeLinksAndWordsStayWords() {
        List<Origin> origins =
                of("https://www.prim.ma/?p=1 ; rapport annuel ; https://a.ma/x (visite)", null)
                        .origins();

        assertEquals(
                List.of(
                        new Origin("www.prim.ma", "https://www.prim.ma/?p=1"),
                        new Origin("rapport annuel", ""),
                        new Origin("a.ma (visite)", "https://a.ma/x")),
                origins);
    }

    @Test
    void noOtherSchemeBecomesALink() {
        assertEquals("", of("javascript:alert(1)", null).origins().get(0).href());
        assertEquals("", of("https://<script>", null).origins().get(0).href());
    }

    @Test
    void whatNobodyVerifiedSaysSo() {
        Source source = of("x", null);

        assertFalse(source.verified());
        assertTrue(source.verification().startsWith("Personne n’a encore vérifié"));
        assertEquals(Optional.of("août 2022"), source.asOf());
    }

    @Test
    void whatWasVerifiedSaysWhenAndByWhom() {
        Source source = of("x", LocalDate.of(2026, 11, 1));

        assertEquals(
                "Vérifié le 1er novembre 2026 par l’Entraide nationale", source.verification());
    }
}
