package ma.cmsm.search.internal;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.stream.Stream;
import ma.cmsm.search.IndexDocument.Texts;
import org.apache.lucene.util.BytesRef;

/**
 * The order of names as a reader of a language expects it (CLDR), as bytes that compare. Serves one
 * thread.
 */
final class NameOrder {

    /** Longer names are ordered by their beginning; UTF-16 units. */
    private static final int LONGEST = 40;

    private final String language;
    private final RuleBasedCollator collator;

    NameOrder(String language) {
        this.language = language;
        this.collator = (RuleBasedCollator) Collator.getInstance(new ULocale(language));
        collator.setStrength(Collator.SECONDARY);
        collator.setNumericCollation(true);
        collator.setAlternateHandlingShifted(true);
    }

    /** The sort key of the name this reader is shown: in the own language, else in another. */
    BytesRef key(Map<String, Texts> texts) {
        String name = shownName(texts);
        String start = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        RawCollationKey key = collator.getRawCollationKey(start, new RawCollationKey());
        return new BytesRef(key.bytes, 0, key.size);
    }

    private String shownName(Map<String, Texts> texts) {
        Stream<String> languages =
                Stream.concat(
                        Stream.concat(Stream.of(language), IndexSchema.NAME_ORDERS.stream()),
                        texts.keySet().stream().sorted());
        return languages
                .map(texts::get)
                .filter(text -> text != null && !text.name().isBlank())
                .map(Texts::name)
                .findFirst()
                .orElse("");
    }
}
