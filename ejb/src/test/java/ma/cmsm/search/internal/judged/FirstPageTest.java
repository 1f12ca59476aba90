package ma.cmsm.search.internal.judged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import ma.cmsm.search.IndexDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a newcomer asks first of the demo directory, which lacks much: the first page makes sense.
 */
class FirstPageTest {

    /** More than this is no answer to who asks for one thing that is not there. */
    private static final int MANY = 45;

    @TempDir private static Path folder;

    private static Judging demo;

    @BeforeAll
    static void build() throws IOException {
        demo = Judging.demo(folder);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "doctor, sante.soins-primaires",
        "I need a doctor, sante.soins-primaires",
        "doctor near me, sante.soins-primaires",
        "عمل, travail.emploi",
        "العمل, travail.emploi",
        "ابحث عن عمل, travail.emploi",
        "logement, hebergement.urgence",
        "سكن, hebergement.urgence",
        "alojamiento, hebergement.urgence",
        "mort rapatriement corps, etat-civil",
        "acte de naissance, etat-civil",
        "traite, protection",
        "مضروبة, protection.violences",
        "مضروب, protection.violences",
        "salaire impayé, droits-sejour.aide-juridique",
        "licenciement patron ne paie pas, droits-sejour.aide-juridique",
        "boss did not pay me, droits-sejour.aide-juridique",
        "mineur seul, enfance.danger",
        "enfant seul, enfance.danger",
        "inscrire mon enfant à l'école, education",
        "enroll child in school, education",
        "école pour mon fils, education",
        "mariage mixte, droits-sejour.aide-juridique",
        "marriage, droits-sejour.aide-juridique",
        "dentiste, sante.hopital",
        "internet, communaute.accueil"
    })
    void theFirstIsWhereACaseWorkerWouldSendThem(String query, String theme) {
        List<IndexDocument> found = demo.found(query);
        assertTrue(themes(found.get(0)).contains(theme), () -> themes(found.get(0)).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "makaykhlesnich, droits-sejour.aide-juridique",
        "mabghaych ykhlesna, droits-sejour.aide-juridique",
        "kaydreb, protection.violences",
        "katDrebha, protection.violences",
        "كنخدم, travail.emploi",
        "كيخدمو, travail.emploi",
        "خدمت, travail.emploi",
        "bghina nkhedmo, travail.emploi",
        "8adi mrid, sante.soins-primaires"
    })
    void aFormOfAVerbMeansWhatItsVerbDoes(String query, String theme) {
        assertTrue(themes(demo.found(query).get(0)).contains(theme));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "😀",
                "\ud800",
                "…",
                "aaaaaaaaaa",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
                "qwertyuiop",
                "blorf"
            })
    void whatSaysNothingFindsNothing(String query) {
        assertEquals(List.of(), demo.found(query));
    }

    @Test
    void aLetterIsNotWhatItIsPartOf() {
        assertTrue(demo.result("x ".repeat(40)).total() <= 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dentiste", "toothache", "أسنان", "acte de naissance", "internet"})
    void whatIsNotThereReturnsLittle(String query) {
        assertTrue(demo.result(query).total() < MANY);
    }

    @Test
    void anAccentMakesNoDifferenceToHowManyAreFound() {
        assertEquals(demo.result("médecin").total(), demo.result("medecin").total());
    }

    private static Set<String> themes(IndexDocument service) {
        return service.facets().getOrDefault("theme", Set.of());
    }
}
