package ma.cmsm.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShorterTest {

    private static SearchAddress asking(String words) {
        return SearchAddress.of(words);
    }

    private static Optional<String> shorter(
            String words, List<String> unknown, Map<String, Long> found) {
        return Shorter.of(
                        asking(words), unknown, shorter -> found.getOrDefault(shorter.words(), 0L))
                .map(SearchAddress::words);
    }

    @Test
    void theWordsNobodyKnowsGoFirst() {
        assertEquals(
                Optional.of("carte séjour"),
                shorter("carte zzx séjour", List.of("zzx"), Map.of("carte séjour", 2L)));
    }

    @Test
    void theWordThatHidesMostGoes() {
        assertEquals(
                Optional.of("a c"),
                shorter("a b c", List.of(), Map.of("a b", 1L, "a c", 5L, "b c", 2L)));
    }

    @Test
    void whatFindsNothingEitherIsNoWayOut() {
        assertEquals(Optional.empty(), shorter("a b", List.of(), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a b c d e f g"})
    void oneWordIsNotShortenedNorAreTooMany(String words) {
        assertEquals(Optional.empty(), Shorter.of(asking(words), List.of(), any -> 1));
    }
}
