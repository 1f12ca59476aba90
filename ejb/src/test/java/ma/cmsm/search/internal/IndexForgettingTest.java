package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ma.cmsm.search.SearchRequest;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/** What is unpublished or replaced is in no file of the index any more, and told to nobody. */
class IndexForgettingTest extends IndexAtWork {

    @Test
    void ofWhatIsUnpublishedNoFileOfTheIndexHoldsAWord() throws IOException {
        source.with("secret", "fr", "Refuge Zarzibourka", "cachette Xylophonie");
        fresh();
        assertTrue(isInFiles("zarzibourka") && isInFiles("json of secret"), "the test sees words");
        source.without("secret");
        outbox.touch("secret");
        purged();
        assertEquals(List.of("a", "b"), found("aide"));
        assertFalse(isInFiles("zarzibourka") || isInFiles("xylophoni"));
        assertFalse(isInFiles("json of secret"));
    }

    @Test
    void ofWhatIsReplacedNoFileOfTheIndexHoldsAWord() throws IOException {
        source.with("secret", "fr", "Refuge", "12 rue Zarzibourka");
        fresh();
        source.with("secret", "fr", "Refuge", "");
        outbox.touch("secret");
        purged();
        assertEquals(List.of("secret"), found("refuge"));
        assertFalse(isInFiles("zarzibourka"));
    }

    @Test
    void theWordsOfWhatIsUnpublishedAreToldToNobodyMeanwhile() throws IOException {
        source.with("secret", "fr", "Refuge Zarzibourka", "", "theme=protection");
        fresh();
        SearchRequest slip = SearchRequest.of("zarziburka", "fr");
        assertEquals("zarzibourka", corrected(slip), "a slip of what is there is one");
        index.write(List.of(), List.of(IndexSchema.key("service", "secret")));
        assertFalse(index.isPure(), "it is still in the files");
        assertEquals("", corrected(slip));
        SearchRequest exact = SearchRequest.of("zarzibourka", "fr");
        assertEquals(List.of("zarzibourka"), index.find("service", exact).reading().unknown());
        assertEquals(List.of(), index.suggest("service", "zarz", "fr").hits());
        int carried = index.read(view -> view.carried("theme", "protection"));
        assertEquals(0, carried);
    }

    private void purged() {
        do {
            fresh();
            Thread.yield();
        } while (!index.isPure());
    }

    /** In the bytes of any file, or, where those are packed, as a term or a stored value. */
    private boolean isInFiles(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                if (bytes.toLowerCase(Locale.ROOT).contains(text)) {
                    return true;
                }
            }
        }
        return isInSegments(text);
    }

    private boolean isInSegments(String text) throws IOException {
        try (Directory directory = FSDirectory.open(builds().get(0));
                DirectoryReader reader = DirectoryReader.open(directory)) {
            for (Part part : Part.values()) {
                Terms terms = MultiTerms.getTerms(reader, part.field());
                if (terms != null && terms.iterator().seekExact(new BytesRef(text))) {
                    return true;
                }
            }
            return isStored(text, reader);
        }
    }

    /** Also in what is only marked as deleted. */
    private static boolean isStored(String text, DirectoryReader reader) throws IOException {
        BinaryDocValues stored = MultiDocValues.getBinaryValues(reader, IndexSchema.REPRESENTATION);
        while (stored != null && stored.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (stored.binaryValue().utf8ToString().contains(text)) {
                return true;
            }
        }
        return false;
    }

    private String corrected(SearchRequest request) {
        return index.find("service", request).reading().corrected();
    }
}
