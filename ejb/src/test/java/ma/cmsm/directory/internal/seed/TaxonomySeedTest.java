package ma.cmsm.directory.internal.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.model.Taxonomy;
import ma.cmsm.directory.internal.model.TaxonomyTerm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TaxonomySeedTest {

    static final List<String> shipped = Taxonomies.SHIPPED;

    @ParameterizedTest
    @FieldSource("shipped")
    void everyShippedTermIsNamedInFrenchArabicAndEnglish(String taxonomy) {
        for (TaxonomyTerm term : terms(taxonomy)) {
            assertTrue(!term.name.isBlank(), term.code);
            assertEquals(Set.of("ar", "en"), term.translations().keySet(), term.code);
        }
    }

    @ParameterizedTest
    @FieldSource("shipped")
    void aParentStandsBeforeItsChildrenAndNoCodeTwice(String taxonomy) {
        Set<String> seen = new HashSet<>();
        for (TaxonomyTerm term : terms(taxonomy)) {
            assertTrue(term.parentId == null || seen.contains(term.parentId), term.code);
            assertTrue(seen.add(term.id), term.code);
        }
    }

    @ParameterizedTest
    @FieldSource("shipped")
    void everyTranslationKnowsWhatItTranslates(String taxonomy) {
        for (TaxonomyTerm term : terms(taxonomy)) {
            term.translationRows.forEach(row -> assertEquals(64, row.sourceHash.length()));
        }
    }

    @Test
    void thereAreFifteenThemes() {
        assertEquals(15, terms(Taxonomies.THEME).stream().filter(t -> t.parentId == null).count());
    }

    @Test
    void theTerritoriesAreTheRegionItsSixProvincesAndAllItsCommunes() {
        List<TaxonomyTerm> territories = terms(Taxonomies.TERRITORY);
        String region = TaxonomySeed.termId(Taxonomies.TERRITORY, "09");
        Set<String> provinces = new HashSet<>();
        territories.stream()
                .filter(t -> region.equals(t.parentId))
                .forEach(t -> provinces.add(t.id));
        assertEquals(6, provinces.size());
        assertEquals(175, territories.stream().filter(t -> provinces.contains(t.parentId)).count());
    }

    private static List<TaxonomyTerm> terms(String name) {
        Taxonomy taxonomy = new Taxonomy();
        taxonomy.id = name;
        taxonomy.name = name;
        return TaxonomySeed.terms(taxonomy, LocalDateTime.of(2026, 11, 23, 0, 0));
    }
}
