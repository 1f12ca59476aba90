package ma.cmsm.directory.internal.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ma.cmsm.search.SearchHit;
import org.junit.jupiter.api.Test;

class RecentReadingsTest {

    private int read;
    private Object edition = "first";

    private final RecentReadings<String> readings =
            new RecentReadings<>(
                    (representation, language) -> {
                        read++;
                        return language + " " + new String(representation, UTF_8);
                    },
                    () -> edition,
                    1);

    @Test
    void theSameIsReadOnce() {
        assertEquals("fr Accueil", of("a", "Accueil", "fr"));
        assertEquals("fr Accueil", of("a", "Accueil", "fr"));
        assertEquals(1, read);
    }

    @Test
    void whatChangedIsReadAgain() {
        of("a", "Accueil", "fr");
        assertEquals("fr Accueil de jour", of("a", "Accueil de jour", "fr"));
    }

    @Test
    void allIsReadAgainWhenWhatItWasMadeFromHasChanged() {
        of("a", "Accueil", "fr");
        edition = "second";
        of("a", "Accueil", "fr");
        of("a", "Accueil", "fr");
        assertEquals(2, read);
    }

    @Test
    void anotherLanguageOrServiceIsAnotherReading() {
        of("a", "Accueil", "fr");
        assertEquals("ar Accueil", of("a", "Accueil", "ar"));
        assertEquals("fr Asile", of("b", "Asile", "fr"));
    }

    private String of(String id, String representation, String language) {
        return readings.of(new SearchHit(id, 1, representation.getBytes(UTF_8)), language);
    }
}
