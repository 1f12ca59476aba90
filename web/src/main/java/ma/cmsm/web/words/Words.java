package ma.cmsm.web.words;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.AbstractMap;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of one language. A map, so that a page says {@code #{t['site_home.title']}} cheaply;
 * texts with arguments are ICU messages, since Arabic has six plurals and the JDK counts two.
 */
public final class Words extends AbstractMap<String, String> {

    /** Those of the public site, of the back office, of editing the directory, and its setup. */
    private static final List<String> FILES = List.of("texts", "office", "editing", "setup");

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, MessageFormat> messages = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
        FILES.forEach(this::read);
    }

    private void read(String name) {
        String file = "/ma/cmsm/web/" + name + "_" + language.getTag() + ".properties";
        try (Reader reader =
                new InputStreamReader(
                        Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            Properties read = new Properties();
            read.load(reader);
            read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Words of(Language language) {
        return ALL.get(language);
    }

    public Language language() {
        return language;
    }

    /** The text of a key; the key itself when there is none, which a test keeps from happening. */
    @Override
    public String get(Object key) {
        String text = texts.get(key);
        return text == null ? String.valueOf(key) : text;
    }

    @Override
    public boolean containsKey(Object key) {
        return texts.containsKey(key);
    }

    /** The text of a key with its arguments in it. */
    public String with(String key, Object... arguments) {
        MessageFormat message =
                messages.computeIfAbsent(
                        key, absent -> new MessageFormat(get(absent), language.locale()));
        // A message format keeps state while it formats.
        synchronized (message) {
            return message.format(arguments);
        }
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return Map.copyOf(texts).entrySet();
    }
}
