package ma.cmsm.search.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.lucene.util.BytesRef;

/**
 * What becomes of a text on its way into the index. One instance serves one thread: it remembers
 * the words it has seen, because a directory says the same ones again and again.
 */
final class Analysis {

    /**
     * A word as the index knows it.
     *
     * @param folded its one spelling
     * @param accented with its accents; the same object as {@code folded} when it has none
     * @param language whose stem it has
     * @param stem the light stem in that language
     * @param stopWord whether it says nothing by itself in the language of its text
     */
    record Form(
            BytesRef folded,
            BytesRef accented,
            Language language,
            BytesRef stem,
            boolean stopWord) {

        boolean hasAccents() {
            return accented != folded;
        }

        boolean hasStem() {
            return language != Language.OTHER;
        }
    }

    /** Enough for the vocabulary of a country's directory; forgotten all at once when exceeded. */
    private static final int REMEMBERED = 50_000;

    private static final String PROBE =
            "L'hôpital d'Agadir's women's O.I.M. M&D œuvre hôpitaux المستشفى الإقامة مؤسسة أݣادير"
                    + " گلميم ڭ والعنف لاجئات pregnancies housing 5edma ⴰⴳⴰⴷⵉⵔ ١٢٣";

    private final Map<Language, Map<String, Form>> seen = new EnumMap<>(Language.class);

    Analysis() {
        for (Language language : Language.values()) {
            seen.put(language, new HashMap<>());
        }
    }

    /** Gives the forms of every word of a text in a language. */
    void each(String text, Language language, Consumer<Form> consumer) {
        Map<String, Form> known = seen.get(language);
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        Words.each(
                text,
                word -> {
                    Form form = known.computeIfAbsent(word, unseen -> form(unseen, language));
                    if (form.folded().length > 0) {
                        consumer.accept(form);
                    }
                });
    }

    /** The form of one word of a text in a language; folded it may be empty. */
    static Form form(String word, Language textLanguage) {
        String folded = Folding.fold(word);
        String accented = Folding.accented(word, folded);
        Language language = textLanguage.ofWord(word);
        BytesRef bytes = new BytesRef(folded);
        return new Form(
                bytes,
                accented.equals(folded) ? bytes : new BytesRef(accented),
                language,
                new BytesRef(language.stem(folded)),
                textLanguage.isStopWord(folded));
    }

    /** Changes whenever the analysis does: an index made with another one is built anew. */
    static String digest() {
        StringBuilder all = new StringBuilder();
        for (Language language : Language.values()) {
            new Analysis().each(PROBE, language, form -> all.append(form).append('\n'));
        }
        all.append(StopWords.FRENCH.stream().sorted().toList());
        all.append(StopWords.ENGLISH.stream().sorted().toList());
        all.append(StopWords.ARABIC.stream().sorted().toList());
        return sha256(all.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }
}
