package ma.cmsm.search.internal.judged;

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
import ma.cmsm.search.IndexDocument;
import ma.cmsm.search.IndexDocument.Facts;
import ma.cmsm.search.IndexDocument.Texts;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.testing.SharedData;
import ma.cmsm.testing.ShippedTaxonomies;

/**
 * How well questions about anything are answered by paragraphs without a title: what the words
 * alone can do.
 *
 * @param set its name in the shared data
 * @param questions how many were asked
 * @param reciprocalRank the mean over them (MRR@10)
 */
public record Retrieval(String set, int questions, double reciprocalRank) {

    private static final int REACH = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Asks all questions of a set.
     *
     * @param language of its paragraphs
     * @param folder for its index
     */
    public static Retrieval of(String set, String language, Path folder) throws IOException {
        Path data = SharedData.path(set);
        Lexicon lexicon = ShippedLexicon.read(ShippedTaxonomies.read());
        try (Judging index = new Judging(set, documents(data, language), lexicon, folder)) {
            Map<String, Set<String>> answers = answers(data);
            double sum = 0;
            int questions = 0;
            for (String line : Files.readAllLines(data.resolve("queries.tsv"))) {
                String[] columns = line.split("\t", 2);
                sum += reciprocalRank(index.found(columns[1]), answers.get(columns[0]));
                questions++;
            }
            return new Retrieval(set, questions, sum / questions);
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
