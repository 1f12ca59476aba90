package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Texts;
import ma.cmsm.search.IndexDocument.Where;
import ma.cmsm.search.SearchHit;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is for nobody but others comes last, and is found. */
class ForOthersTest {

    private static final Lexicon LEXICON =
            new Lexicon(
                    new LexiconData(
                            List.of(
                                    new Term("audience", "woman", "fr", "femmes", 1),
                                    new Term("audience", "child", "fr", "mineurs", 0.7f)),
                            List.of(),
                            List.of(),
                            Map.of()));

    private static final Facts EXCLUSIVE =
            new Facts(Optional.empty(), Where.UNKNOWN, Optional.empty(), Set.of("audience"));

    @TempDir private Path folder;
    private final Indexes source = new Indexes();
    private LuceneIndex index;

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void whoIsOnlyForOthersComesLastHoweverWellItsWordsFit() {
        source.with("named", Map.of("fr", text("Aide femmes")), EXCLUSIVE, "audience=child");
        described("other");
        assertEquals(List.of("other", "named"), found("aide femmes"));
    }

    @Test
    void whoIsOnlyForThoseAskedForStaysWhereItIs() {
        source.with("named", Map.of("fr", text("Aide femmes")), EXCLUSIVE, "audience=woman");
        described("other");
        assertEquals(List.of("named", "other"), found("aide femmes"));
    }

    @Test
    void whoNamesOthersWithoutBeingOnlyForThemStaysWhereItIs() {
        source.with("named", Map.of("fr", text("Aide femmes")), Facts.NONE, "audience=child");
        described("other");
        assertEquals(List.of("named", "other"), found("aide femmes"));
    }

    @Test
    void whenNobodyIsAskedForNobodyIsOther() {
        source.with("named", Map.of("fr", text("Aide")), EXCLUSIVE, "audience=child");
        described("other");
        assertEquals(List.of("named", "other"), found("aide"));
    }

    @Test
    void aWordThatOnlyMayMeanSomebodyPutsNobodyLast() {
        source.with("named", Map.of("fr", text("Aide mineurs")), EXCLUSIVE, "audience=woman");
        described("other");
        assertEquals(List.of("named", "other"), found("aide mineurs"));
    }

    private void described(String id) {
        source.with(
                id, "fr", "Accueil", "Une aide parmi beaucoup d'autres choses, femmes, mineurs");
    }

    private static Texts text(String name) {
        return Indexes.texts(name, "");
    }

    private List<String> found(String query) {
        index = new LuceneIndex(folder, Clock.systemUTC(), () -> LEXICON);
        try {
            IndexRebuild.run(index, List.of(source), Runnable::run);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return index.find("service", SearchRequest.of(query, "fr")).hits().stream()
                .map(SearchHit::id)
                .toList();
    }
}
