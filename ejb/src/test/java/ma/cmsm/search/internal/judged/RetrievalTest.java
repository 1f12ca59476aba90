package ma.cmsm.search.internal.judged;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Texts;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.testing.SharedData;
import ma.cmsm.testing.ShippedTaxonomies;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Questions about anything, answered by paragraphs without a title: what the words alone can do.
 */
class RetrievalTest {

    private static final int REACH = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({"arcd-ar-train, ar, 0.80", "xquad-en, en, 0.96"})
    void theParagraphThatAnswersStandsAmongTheFirst(String set, String language, double asked)
            throws IOException {
        Path data = SharedData.path(set);
        Taxonomies taxonomies = ShippedTaxonomies.read();
        Lexicon lexicon = ShippedLexicon.read(taxonomies);
        try (Judging index = new Judging(set, documents(data, language), lexicon, folder)) {
            Map<String, Set<String>> answers = answers(data);
            double sum = 0;
            int questions = 0;
            for (String line : Files.readAllLines(data.resolve("queries.tsv"))) {
                String[] columns = line.split("\t", 2);
                sum += reciprocalRank(index.found(columns[1]), answers.get(columns[0]));
                questions++;
            }
            double reached = sum / questions;
            System.out.printf("%s: MRR@%d %.3f (%d questions)%n", set, REACH, reached, questions);
            assertTrue(reached >= asked, () -> set + ' ' + reached);
        }
    }

    private static double reciprocalRank(List<IndexDocument> found, Set<String> right) {
        for (int place = 0; place < Math.min(REACH, found.size()); place++) {
            if (right.contains(found.get(place).id())) {
                return 1.0 / (place + 1);
            }
        }
        return 0;
    }

    private static List<IndexDocument> documents(Path data, String language) throws IOException {
        List<IndexDocument> documents = new ArrayList<>();
        for (String line : Files.readAllLines(data.resolve("docs.jsonl"))) {
            JsonNode paragraph = JSON.readTree(line);
            documents.add(
                    new IndexDocument(
                            "service",
                            paragraph.path("id").asText(),
                            Map.of(
                                    language,
                                    new Texts("", "", "", paragraph.path("text").asText())),
                            Map.of(),
                            Facts.NONE,
                            new byte[0]));
        }
        return documents;
    }

    private static Map<String, Set<String>> answers(Path data) throws IOException {
        Map<String, Set<String>> answers = new HashMap<>();
        for (String line : Files.readAllLines(data.resolve("qrels.txt"))) {
            String[] columns = line.split("\\s+");
            answers.computeIfAbsent(columns[0], absent -> new HashSet<>()).add(columns[2]);
        }
        return answers;
    }
}
