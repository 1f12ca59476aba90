package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchRequest.Sort;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is typed is answered, with the lexicon the product ships. */
class HostileQueryTest {

    private static final int QUERIES = 3_000;
    private static final int LONGEST = 60;

    /**
     * What hurts parsers: syntax, controls, marks, halves of pairs, digits and letters of all
     * kinds.
     */
    private static final List<String> PIECES =
            List.of(
                    "a", "é", "ß", "م", "ال", "ء", "ـ", "3", "7", "9", "0", "١", " ", "\t", "\n",
                    "'", "’", "\"", "*", "?", "~", "^", ":", "(", ")", "[", "]", "{", "}", "/",
                    "\\", "+", "-", "&&", "||", "!", "AND", "OR", "NOT", "\u0000", "\u001f",
                    "\u200f", "\u202e", "\u2066", "\ud800", "\udfff", "\ufeff", "\u0301", "😀", "ⴰ",
                    "ⵄ", "漢", "œ", "ﷺ", "tbib", "sbitar", "medcin", "carte", "sejour", "agadir",
                    ".", "&", "%00", "<b>");

    @TempDir private static Path folder;
    private static LuceneIndex index;

    @BeforeAll
    static void build() throws IOException {
        Lexicon lexicon = new Lexicon(LexiconFiles.read());
        index = new LuceneIndex(folder, Clock.systemUTC(), () -> lexicon);
        Indexes services =
                new Indexes()
                        .with("a", "fr", "Carte de séjour", "aide", "theme=droits-sejour")
                        .with("b", "ar", "المستشفى", "طبيب", "theme=sante.hopital");
        IndexRebuild.run(index, List.of(services), Runnable::run);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @Test
    void anyMixtureIsAnswered() {
        Random random = new Random(20_261_124);
        for (int i = 0; i < QUERIES; i++) {
            String query =
                    IntStream.range(0, random.nextInt(LONGEST))
                            .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
                            .collect(Collectors.joining());
            assertDoesNotThrow(() -> ask(query), query);
        }
    }

    @Test
    void anyCharacterIsAnswered() {
        for (int point = 0; point <= Character.MAX_CODE_POINT; point += 7) {
            String query = Character.toString(point);
            assertDoesNotThrow(() -> ask(query), () -> Integer.toHexString(query.codePointAt(0)));
        }
    }

    @Test
    void whatIsEndlessIsCut() {
        ask("medcin ".repeat(10_000));
        ask("x".repeat(100_000));
        ask("abcdefg".repeat(10_000));
        ask("ـ".repeat(100_000));
        ask("ﷺ".repeat(60));
        ask("กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรฤลฦวศษสหฬอฮ");
        assertTrue(index.isReady());
        assertTrue(index.find("service", request("a ".repeat(100_000), 1)).total() <= 2);
    }

    @Test
    void aPageFarBehindTheEndIsTheLastOne() {
        assertTrue(index.find("service", request("", 1_000_000_000)).page() == 1);
    }

    private static void ask(String query) {
        index.find("service", request(query, 1));
        index.suggest("service", query, "fr");
    }

    private static SearchRequest request(String query, int page) {
        return new SearchRequest(query, "fr", Map.of("theme", Set.of()), Sort.RELEVANCE, page, 20);
    }
}
