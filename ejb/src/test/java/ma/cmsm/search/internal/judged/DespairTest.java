package ma.cmsm.search.internal.judged;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import ma.cmsm.search.SearchResult.Fired;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says that they want to die asks for numbers to call, and for somebody who listens. */
class DespairTest {

    private static final String NUMBERS = "urgence.numeros";

    /** Pages show the numbers from here on. */
    private static final double SHOWN = 0.42;

    @TempDir private static Path folder;
    private static Judging large;

    @BeforeAll
    static void build() throws IOException {
        large = Judging.large(folder);
    }

    @AfterAll
    static void close() {
        large.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "suicide",
                "suicid",
                "je veux mourir",
                "envie de me tuer",
                "i want to die",
                "i want to kill myself",
                "أريد أن أموت",
                "الانتحار",
                "quiero morir",
                "suicidio",
                "bghit nmout",
                "بغيت نموت",
                "bghit n9tel rassi",
            })
    void whoWantsToDieMeansNumbersToCallAndFindsWhoListensFirst(String typed) {
        assertTrue(numbers(typed) >= SHOWN, typed);
        assertTrue(large.found(typed).get(0).facets().get("theme").contains("psychosocial"), typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i want to live in agadir",
                "je veux vivre au maroc",
                "enterrer un mort",
                "je veux parler à quelqu'un",
                "بغيت نعيش فأكادير",
            })
    void whoDoesNotMeansNone(String typed) {
        assertEquals(0, numbers(typed), 0.3, typed);
    }

    private static double numbers(String typed) {
        return large.result(typed).reading().fired().stream()
                .filter(fired -> fired.code().equals(NUMBERS))
                .mapToDouble(Fired::weight)
                .sum();
    }
}
