package ma.cmsm.search.internal.judged;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetrievalTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"arcd-ar-train, ar, 0.80", "xquad-en, en, 0.96"})
    void theParagraphThatAnswersStandsAmongTheFirst(String set, String language, double asked)
            throws IOException {
        Retrieval reached = Retrieval.of(set, language, folder);
        System.out.println(reached);
        assertTrue(reached.reciprocalRank() >= asked, reached::toString);
    }
}
