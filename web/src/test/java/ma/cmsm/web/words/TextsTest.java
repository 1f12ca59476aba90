package ma.cmsm.web.words;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {

    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Path TEXTS = Path.of("src/main/resources/ma/cmsm/web");
    private static final Pattern KEY = Pattern.compile("t\\['([^']+)'\\]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageHasTheSameKeysAndWordsForEach(Language language) {
        Words words = Words.of(language);

        assertEquals(new TreeSet<>(Words.of(Language.FR).keySet()), new TreeSet<>(words.keySet()));
        assertFalse(words.containsValue(""));
    }

    @Test
    void aTextStandsInOneFileAlone() throws IOException {
        Set<String> seen = new TreeSet<>();
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(TextsTest::isFrench).toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames()
                        .forEach(key -> assertTrue(seen.add(key), key + " in " + file));
            }
        }
    }

    /** Names of fields are read apart from the others. */
    private static boolean isFrench(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith("_fr.properties") && !name.startsWith("fields");
    }

    @Test
    void everyKeyAPageNamesHasWords() throws IOException {
        Set<String> known = Words.of(Language.FR).keySet();

        assertAll(
                pages().stream()
                        .flatMap(TextsTest::keys)
                        .map(key -> () -> assertTrue(known.contains(key), key)));
    }

    @Test
    void aPageIsShortAndHasNoStyleOrScriptOfItsOwn() throws IOException {
        Pattern unwanted = Pattern.compile("<script(?! src=)|<style|\\bstyle=|\\bon[a-z]+=");
        for (Path page : pages()) {
            assertFalse(unwanted.matcher(Files.readString(page)).find(), page.toString());
            assertTrue(Files.readAllLines(page).size() < 120, page.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FR, 0, Aucun service",
        "FR, 1, 1 service",
        "FR, 2, 2 services",
        "EN, 1, 1 service",
        "EN, 1234, '1,234 services'",
        "AR, 0, لا توجد أي خدمة",
        "AR, 1, خدمة واحدة",
        "AR, 2, خدمتان",
        "AR, 3, 3 خدمات",
        "AR, 10, 10 خدمات",
        "AR, 11, 11 خدمة",
        "AR, 100, 100 خدمة",
        "AR, 103, 103 خدمات"
    })
    void numbersAgreeWithWhatTheyCount(Language language, long count, String words) {
        assertEquals(words, Words.of(language).with("services.count", count));
    }

    @Test
    void whatWasTypedIsShownAsItIs() {
        String odd = "l'''{0} <b>";

        assertTrue(Words.of(Language.EN).with("site_search.found", 2, odd).contains(odd));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml")).toList();
        }
    }

    private static Stream<String> keys(Path page) {
        try {
            return KEY
                    .matcher(Files.readString(page))
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
