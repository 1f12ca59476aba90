package ma.cmsm.search.internal.text;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import ma.cmsm.platform.Sha256;
import org.apache.lucene.util.BytesRef;

/**
 * What becomes of a text on its way into the index. One instance serves one thread: it remembers
 * the words it has seen, because a directory says the same ones again and again.
 */
public final class Analysis {

    /** Marks a stem, so that it is never taken for a word that is written so. */
    private static final byte STEM = 1;

    /**
     * A word as the index knows it.
     *
     * @param terms its one spelling; with its accents when it has any; its marked stem when that is
     *     another
     * @param stopWord whether it says nothing by itself in the language of its text
     */
    public record Form(BytesRef[] terms, boolean stopWord) {

        private static final Form NOTHING = new Form(new BytesRef[0], true);
    }

    /** Enough for the vocabulary of a country's directory; forgotten all at once when exceeded. */
    private static final int REMEMBERED = 50_000;

    private static final String PROBE =
            "L'hôpital d'Agadir's quelqu'un dort women's O.I.M. M&D œuvre hôpitaux المستشفى الإقامة مؤسسة أݣادير"
                    + " گلميم ڭ والعنف لاجئات pregnancies housing abogados 5edma ⴰⴳⴰⴷⵉⵔ ١٢٣";

    private final Map<Language, Map<String, Form>> seen = new EnumMap<>(Language.class);

    public Analysis() {
        for (Language language : Language.values()) {
            seen.put(language, new HashMap<>());
        }
    }

    /** Gives the forms of every word of a text in a language. */
    public void each(String text, Language language, Consumer<Form> consumer) {
        Map<String, Form> known = seen.get(language);
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        Words.each(
                text,
                word -> {
                    Form form = known.get(word);
                    if (form == null) {
                        form = form(word, language);
                        known.put(word, form);
                    }
                    consumer.accept(form);
                });
    }

    private static Form form(String word, Language textLanguage) {
        String folded = Folding.fold(word);
        if (folded.isEmpty()) {
            return Form.NOTHING;
        }
        String accented = Folding.accented(word, folded);
        String stem = textLanguage.ofWord(word).stem(folded);
        boolean stopWord = textLanguage.isStopWord(folded);
        boolean hasAccents = !accented.equals(folded);
        boolean hasStem = !stopWord && !stem.equals(folded);
        BytesRef[] terms = new BytesRef[1 + (hasAccents ? 1 : 0) + (hasStem ? 1 : 0)];
        terms[0] = new BytesRef(folded);
        if (hasAccents) {
            terms[1] = new BytesRef(accented);
        }
        if (hasStem) {
            terms[terms.length - 1] = stemTerm(stem);
        }
        return new Form(terms, stopWord);
    }

    /** The term under which the index has words of this stem that are not written like it. */
    public static BytesRef stemTerm(String stem) {
        byte[] letters = stem.getBytes(StandardCharsets.UTF_8);
        byte[] marked = new byte[letters.length + 1];
        marked[0] = STEM;
        System.arraycopy(letters, 0, marked, 1, letters.length);
        return new BytesRef(marked);
    }

    /** Changes whenever the analysis does: an index made with another one is built anew. */
    public static String digest() {
        StringBuilder all = new StringBuilder();
        for (Language language : Language.values()) {
            new Analysis().each(PROBE, language, form -> describe(form, all));
            all.append(language.stopWords().stream().sorted().toList());
        }
        return Sha256.hex(all.toString()).substring(0, 16);
    }

    private static void describe(Form form, StringBuilder to) {
        for (BytesRef term : form.terms()) {
            to.append(term).append(' ');
        }
        to.append(form.stopWord()).append('\n');
    }
}
