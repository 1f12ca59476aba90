package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.PlaceView;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;
import ma.cmsm.web.site.FacetPanel.Choice;
import ma.cmsm.web.words.Language;
import org.junit.jupiter.api.Test;

class CommunesTest {

    @Test
    void communesAreInTheOrderOfTheReadersLanguage() {
        Taxonomies taxonomies =
                Taxonomies.holding(
                        List.of(term("z", "Zagora"), term("e", "Étoile"), term("f", "Fam")));
        assertEquals(List.of("Étoile", "Fam", "Zagora"), names(taxonomies));
    }

    @Test
    void aVocabularyThatChangedIsPutInOrderAnew() {
        assertEquals(List.of("Agadir"), names(Taxonomies.holding(List.of(term("a", "Agadir")))));
        assertEquals(List.of("Tiznit"), names(Taxonomies.holding(List.of(term("t", "Tiznit")))));
    }

    @Test
    void aPlaceThatNobodyKnowsWhereItIsIsNotOffered() {
        Term nowhere = term("n", "Nulle part", Optional.empty());
        Communes communes =
                Communes.of(Taxonomies.holding(List.of(term("a", "Agadir"), nowhere)), Language.FR);
        assertTrue(communes.has("a"));
        assertFalse(communes.has("n"));
    }

    private static List<String> names(Taxonomies taxonomies) {
        return Communes.of(taxonomies, Language.FR).choices().all().stream()
                .map(Choice::label)
                .toList();
    }

    private static Term term(String code, String name) {
        return term(code, name, Optional.of(new PlaceView.Point(30.4, -9.6)));
    }

    private static Term term(String code, String name, Optional<PlaceView.Point> point) {
        return new Term(
                "id-" + code,
                Taxonomies.TERRITORY,
                code,
                Optional.empty(),
                Map.of("fr", name),
                Optional.of("commune"),
                point);
    }
}
