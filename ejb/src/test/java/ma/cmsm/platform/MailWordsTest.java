package ma.cmsm.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MailWordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    @Test
    void everyLanguageHasTheSameTextsWithTheSamePlaces() throws IOException {
        Properties french = read("fr");
        for (String language : MailWords.LANGUAGES) {
            Properties words = read(language);
            assertEquals(
                    new TreeSet<>(french.stringPropertyNames()),
                    new TreeSet<>(words.stringPropertyNames()),
                    language);
            for (String key : words.stringPropertyNames()) {
                assertFalse(words.getProperty(key).isBlank(), language + " " + key);
                assertEquals(
                        places(french.getProperty(key)),
                        places(words.getProperty(key)),
                        language + " " + key);
            }
        }
    }

    @Test
    void noTextNamesAnybody() throws IOException {
        for (String language : MailWords.LANGUAGES) {
            Properties words = read(language);
            for (String key : words.stringPropertyNames()) {
                for (String place : places(words.getProperty(key))) {
                    assertTrue(
                            // services: names of services that the public reads, with their links
                            Set.of("site", "link", "day", "number", "hash", "services")
                                    .contains(place),
                            key + " " + place);
                }
            }
        }
    }

    @Test
    void aReaderOfAnotherLanguageReadsFrench() {
        Mail mail = MailWords.mail("a@b.example", "de", "identity.offer", Map.of("link", "L"));
        assertEquals("fr", mail.language());
        assertEquals(
                MailWords.mail("a@b.example", "fr", "identity.offer", Map.of("link", "L")), mail);
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String language) throws IOException {
        Properties words = new Properties();
        try (Reader file =
                new InputStreamReader(
                        MailWordsTest.class.getResourceAsStream(
                                "/mail/" + language + ".properties"),
                        StandardCharsets.UTF_8)) {
            words.load(file);
        }
        return words;
    }
}
