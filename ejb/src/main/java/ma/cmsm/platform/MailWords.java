package ma.cmsm.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The texts of our mails in every language: {@code mail/fr.properties} and so on, with {@code
 * key.subject} and {@code key.text}, and places for values in braces.
 */
public final class MailWords {

    /** Languages that an account may have; the first is for who has another. */
    public static final List<String> LANGUAGES = List.of("fr", "ar", "en");

    private static final Map<String, Properties> WORDS =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), MailWords::read));

    private MailWords() {}

    /**
     * A mail in the language of its reader.
     *
     * @param key of its subject and text
     * @param values for the places in braces, such as {@code link}
     */
    public static Mail mail(
            String recipient, String language, String key, Map<String, String> values) {
        String known = LANGUAGES.contains(language) ? language : LANGUAGES.get(0);
        return new Mail(
                recipient,
                known,
                text(known, key + ".subject", values),
                text(known, key + ".text", values) + "\n\n" + text(known, "signature", values));
    }

    private static String text(String language, String key, Map<String, String> values) {
        String text = WORDS.get(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No mail says " + key);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        try (Reader file =
                new InputStreamReader(
                        MailWords.class.getResourceAsStream("/mail/" + language + ".properties"),
                        StandardCharsets.UTF_8)) {
            words.load(file);
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the words of mails", unreadable);
        }
    }
}
