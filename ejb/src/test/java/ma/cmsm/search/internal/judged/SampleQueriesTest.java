package ma.cmsm.search.internal.judged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.search.IndexDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample queries of the search design, with their guards, on both directories. */
class SampleQueriesTest {

    private static final int TOP = 5;
    private static final double SAME = 0.8;
    private static final String AGADIR = "09.001.01.01";

    @TempDir private static Path folder;

    private static Judging demo;
    private static Judging large;

    @BeforeAll
    static void build() throws IOException {
        demo = Judging.demo(folder.resolve("demo"));
        large = Judging.large(folder.resolve("large"));
    }

    @AfterAll
    static void close() {
        demo.close();
        large.close();
    }

    @ParameterizedTest
    @CsvSource({
        "médecin, sante.soins-primaires",
        "medcin gratuit, sante.soins-primaires",
        "tbib, sante.soins-primaires",
        "sbitar, sante.hopital",
        "hopital agadir, sante.hopital",
        "المستشفى, sante.hopital",
        "femme enceinte, sante.grossesse",
        "ALCS, sante.infections",
        "AMO, sante.couverture",
        "psychologue, psychosocial.psychologue",
        "violence conjugale, protection.violences",
        "العنف ضد النساء, protection.violences",
        "mineur non accompagné, enfance.mineurs-non-accompagnes",
        "MNA, enfance.mineurs-non-accompagnes",
        "carte de séjour, droits-sejour.titre-sejour",
        "residence permit, droits-sejour.titre-sejour",
        "بطاقة الاقامة, droits-sejour.titre-sejour",
        "demande d'asile, droits-sejour.asile",
        "hebergement urgence ce soir, hebergement.urgence",
        "khedma, travail.emploi",
        "OIM retour volontaire, retour.volontaire"
    })
    void theFirstResultIsOfTheThemeThatIsMeant(String query, String theme) {
        for (Judging directory : List.of(demo, large)) {
            if (directory.offers(theme)) {
                IndexDocument first = directory.found(query).get(0);
                assertTrue(themes(first).contains(theme), () -> directory.directory() + first);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carte de séjour|residence permit|بطاقة الاقامة|بطاقة الإقامة",
                "khedma|khdma|5edma|خدمة",
                "mineur non accompagné|MNA",
                "المستشفى|مستشفى",
                "violence conjugale|العنف ضد النساء",
                "OIM retour volontaire|IOM retour volontaire"
            })
    void theSameNeedInOtherWordsFindsTheSame(String queries) {
        for (Judging directory : List.of(demo, large)) {
            List<Set<String>> tops =
                    Stream.of(queries.split("\\|")).map(query -> top(directory, query)).toList();
            for (Set<String> one : tops) {
                for (Set<String> other : tops) {
                    assertTrue(jaccard(one, other) >= SAME, () -> directory.directory() + tops);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzt", "asdf"})
    void nonsenseFindsNothing(String query) {
        assertEquals(List.of(), demo.found(query));
        assertEquals(List.of(), large.found(query));
    }

    @Test
    void aDoctorIsNoDentistOnly() {
        assertTrue(
                large.found("médecin").stream()
                        .limit(TOP)
                        .allMatch(service -> themes(service).contains("sante.soins-primaires")));
    }

    @Test
    void whatLiesInThePlaceComesFirst() {
        for (Judging directory : List.of(demo, large)) {
            assertTrue(
                    territories(directory.found("hopital agadir").get(0)).contains(AGADIR),
                    directory::directory);
        }
    }

    @Test
    void anAcronymFindsNoneThatLooksLikeIt() {
        assertNobody("AMO", "AMDH");
        assertNobody("AMO", "AMPF");
        assertNobody("OIM retour volontaire", "OMS");
        assertEquals("", demo.result("tbib").reading().corrected());
    }

    private static void assertNobody(String query, String acronym) {
        for (Judging directory : List.of(demo, large)) {
            assertFalse(
                    directory.found(query).stream()
                            .flatMap(service -> service.texts().values().stream())
                            .anyMatch(
                                    texts ->
                                            texts.organization()
                                                    .matches(".*\\b" + acronym + "\\b.*")),
                    () -> query + " finds " + acronym);
        }
    }

    private static Set<String> top(Judging directory, String query) {
        Set<String> ids = new HashSet<>();
        directory.found(query).stream().limit(TOP).forEach(service -> ids.add(service.id()));
        return ids;
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> all = new HashSet<>(one);
        all.addAll(other);
        return (double) both.size() / all.size();
    }

    private static Set<String> themes(IndexDocument service) {
        return service.facets().getOrDefault("theme", Set.of());
    }

    private static Set<String> territories(IndexDocument service) {
        return service.facets().getOrDefault("territory", Set.of());
    }
}
