package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who writes a language by ear is understood all the same. */
class WrittenByEarTest {

    private static final LexiconData WORDS =
            new LexiconData(
                    List.of(
                            theme("hopital", "fr", "hôpital"),
                            theme("hopital", "es", "hospital"),
                            theme("vaccin", "fr", "vaccination"),
                            theme("ecole", "fr", "école"),
                            theme("papiers", "ary", "ماعنديش الوراق"),
                            theme("travail", "ar", "بطالة"),
                            theme("travail", "ary", "lfirma"),
                            theme("retour", "ary", "سبانيا"),
                            theme("plainte", "ary", "sebni"),
                            new Term("audience", "worker", "ary", "khdam f lfirma", 1)),
                    List.of(),
                    List.of("f"),
                    Map.of("theme", FacetRole.SUBJECT));

    @TempDir private Path folder;
    private LuceneIndex index;

    private static Term theme(String code, String language, String text) {
        return new Term("theme", code, language, text, 1);
    }

    @BeforeEach
    void open() throws IOException {
        Lexicon lexicon = new Lexicon(WORDS);
        index = new LuceneIndex(folder, Clock.systemUTC(), () -> lexicon);
        Indexes services = new Indexes();
        for (String code :
                List.of("hopital", "vaccin", "ecole", "papiers", "travail", "retour", "plainte")) {
            services.with(code, "fr", "Service " + code.length(), "", "theme=" + code);
        }
        services.with("lwra9", "ary", "خدمة أخرى", "لوراق", "theme=autre");
        IndexRebuild.run(index, List.of(services), Runnable::run);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource({
        "opital, hopital",
        "ospital, hopital",
        "lopital, hopital",
        "vaksinasion, vaccin",
        "vacsinassion, vaccin",
        "ekol, ecole",
    })
    void aFrenchWordIsKnownByItsSoundBeforeAnArabicOne(String typed, String code) {
        assertEquals(code, first(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzt", "kskst", "hhhhh"})
    void whatHasNoVowelSoundsLikeNothing(String typed) {
        assertEquals("", first(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ما عنديش لوراق", "ma 3ndich lwra9", "ma3ndich wra9", "معنديش وراق"})
    void aPhraseOfDarijaIsKnownByItsSoundInEitherScript(String typed) {
        assertEquals("papiers", first(typed));
    }

    @Test
    void aPhraseThatOnlyNamesPeopleDoesNotHideWhatItsWordsSay() {
        assertEquals("travail", first("khdma f lfirma"));
    }

    @Test
    void aWordOfOtherLongVowelsIsLessLikelyThanOneInOtherLetters() {
        assertEquals("plainte", first("سبني"));
    }

    private String first(String typed) {
        return index
                .find(
                        "service",
                        new SearchRequest(
                                typed, "fr", Map.of(), SearchRequest.Sort.RELEVANCE, 1, 10))
                .hits()
                .stream()
                .map(SearchHit::id)
                .findFirst()
                .orElse("");
    }
}
