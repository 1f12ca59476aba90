package ma.cmsm.search.internal.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ma.cmsm.platform.Sha256;
import ma.cmsm.search.internal.lexicon.LexiconData.Form;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The lexicon that the product ships: CSV files under {@code /lexicon}, in which one cell holds
 * many phrases ({@code hôpital|clinique^0.7}), each with the weight behind it, 1 when there is
 * none.
 */
public final class LexiconFiles {

    private static final String ROOT = "/lexicon/";
    private static final String THESAURUS_FILES = "thesaurus/files.csv";
    private static final List<String> LISTS =
            List.of(
                    THESAURUS_FILES,
                    "qualifiers.csv",
                    "places.csv",
                    "words.csv",
                    "acronyms.csv",
                    "stopwords.csv");
    private static final String THEME = "theme";
    private static final String TERRITORY = "territory";

    private final List<Term> terms = new ArrayList<>();
    private final List<List<Form>> groups = new ArrayList<>();
    private final List<String> stopWords = new ArrayList<>();

    private LexiconFiles() {}

    /** Of all files together, in hexadecimal digits: others than the last time have another. */
    public static String sha256() {
        List<String> names = new ArrayList<>(LISTS);
        rows(THESAURUS_FILES).forEach(row -> names.add("thesaurus/" + row.get("file")));
        return Sha256.hex(names.stream().map(LexiconFiles::hash).collect(Collectors.joining()));
    }

    private static String hash(String name) {
        try (InputStream file = LexiconFiles.class.getResourceAsStream(ROOT + name)) {
            return Sha256.hex(file.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** Reads all of it. */
    public static LexiconData read() {
        LexiconFiles files = new LexiconFiles();
        for (CSVRecord file : rows(THESAURUS_FILES)) {
            for (CSVRecord row : rows("thesaurus/" + file.get("file"))) {
                files.addTerms(THEME, row.get("code"), row.get("language"), row.get("terms"));
            }
        }
        for (CSVRecord row : rows("qualifiers.csv")) {
            files.addTerms(
                    row.get("facet"), row.get("code"), row.get("language"), row.get("terms"));
        }
        for (CSVRecord row : rows("places.csv")) {
            files.addTerms(TERRITORY, row.get("code"), "", row.get("terms"));
        }
        for (String name : List.of("words.csv", "acronyms.csv")) {
            rows(name).forEach(row -> files.groups.add(forms(row.get("forms"))));
        }
        for (CSVRecord row : rows("stopwords.csv")) {
            files.stopWords.addAll(List.of(row.get("words").split("\\|")));
        }
        return new LexiconData(files.terms, files.groups, files.stopWords, Map.of());
    }

    private void addTerms(String facet, String code, String language, String cell) {
        for (Form form : forms(cell)) {
            terms.add(new Term(facet, code, language, form.text(), form.weight()));
        }
    }

    static List<Form> forms(String cell) {
        List<Form> forms = new ArrayList<>();
        for (String phrase : cell.split("\\|")) {
            int mark = phrase.lastIndexOf('^');
            if (mark < 0) {
                forms.add(new Form(phrase.strip(), 1));
            } else {
                float weight = Float.parseFloat(phrase.substring(mark + 1).strip());
                forms.add(new Form(phrase.substring(0, mark).strip(), weight));
            }
        }
        return forms;
    }

    private static List<CSVRecord> rows(String name) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader =
                new InputStreamReader(
                        LexiconFiles.class.getResourceAsStream(ROOT + name),
                        StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }
}
