package ma.cmsm.search.internal.thesaurus;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.StableId;
import ma.cmsm.search.ThesaurusTerm.Key;
import ma.cmsm.search.ThesaurusTerm.Put;
import ma.cmsm.search.ThesaurusTerm.Removal;
import ma.cmsm.search.WordGroup;
import ma.cmsm.search.internal.text.Token;

/** What an editor may write. Gives it back tidied: one way of writing spaces and accents. */
public final class ThesaurusRules {

    static final int MOST_CHARACTERS = 100;
    static final int MOST_WORDS = 5;
    static final int MOST_TERMS = 1000;
    static final int LEAST_FORMS = 2;
    static final int MOST_FORMS = 200;
    static final float LEAST_WEIGHT = 0.01f;

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cntrl}]+");
    private static final Pattern FACET = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern CODE = Pattern.compile("[^\\s\\p{Cntrl}]{1,255}");
    private static final Pattern LANGUAGE = Pattern.compile("|[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");

    private ThesaurusRules() {}

    public static List<Put> puts(List<Put> terms) {
        List<Put> checked =
                terms.stream()
                        .map(put -> new Put(key(put.key()), weight(put.weight()), put.version()))
                        .toList();
        each(checked.stream().map(Put::key).toList());
        return checked;
    }

    public static List<Removal> removals(List<Removal> terms) {
        List<Removal> tidy =
                terms.stream()
                        .map(removal -> new Removal(tidy(removal.key()), removal.version()))
                        .toList();
        each(tidy.stream().map(Removal::key).toList());
        return tidy;
    }

    /**
     * @param there its forms as they stand: those were let in before, and some shipped ones are
     *     long
     */
    public static WordGroup.Put group(WordGroup.Put group, List<WordGroup.Form> there) {
        Set<String> known = there.stream().map(WordGroup.Form::text).collect(Collectors.toSet());
        List<WordGroup.Form> forms = new ArrayList<>();
        Set<String> once = new HashSet<>();
        for (WordGroup.Form form : group.forms()) {
            String text = known.contains(form.text()) ? form.text() : text(form.text());
            forms.add(new WordGroup.Form(text, weight(form.weight())));
            check(once.add(text), "search.thesaurus.repeated", shown(text));
        }
        check(
                forms.size() >= LEAST_FORMS && forms.size() <= MOST_FORMS,
                "search.thesaurus.forms",
                LEAST_FORMS,
                MOST_FORMS);
        return new WordGroup.Put(id(group), forms, group.version());
    }

    /** One word, as it is compared: in its one spelling. */
    public static String stopWord(String given) {
        String text = text(given);
        List<Token> words = Token.all(text, 2);
        check(words.size() == 1, "search.thesaurus.word", shown(text));
        return words.get(0).folded();
    }

    private static String id(WordGroup.Put group) {
        String id = group.id().isEmpty() ? UUID.randomUUID().toString() : group.id();
        check(StableId.isUuid(id), "search.thesaurus.id", shown(id));
        return id.toLowerCase(Locale.ROOT);
    }

    private static void each(List<Key> keys) {
        check(!keys.isEmpty() && keys.size() <= MOST_TERMS, "search.thesaurus.many", MOST_TERMS);
        Set<Key> once = new HashSet<>();
        for (Key key : keys) {
            check(once.add(key), "search.thesaurus.repeated", shown(key.text()));
        }
    }

    private static Key key(Key key) {
        check(FACET.matcher(key.facet()).matches(), "search.thesaurus.facet", shown(key.facet()));
        check(CODE.matcher(key.code()).matches(), "search.thesaurus.code", shown(key.code()));
        boolean tag = LANGUAGE.matcher(key.language()).matches();
        check(tag, "search.thesaurus.language", shown(key.language()));
        return new Key(key.facet(), key.code(), key.language(), text(key.text()));
    }

    private static Key tidy(Key key) {
        check(Sql.isAscii(key.facet()), "search.thesaurus.facet", shown(key.facet()));
        check(Sql.isAscii(key.language()), "search.thesaurus.language", shown(key.language()));
        return new Key(key.facet(), key.code(), key.language(), tidy(key.text()));
    }

    private static String text(String given) {
        String text = tidy(given);
        check(!Token.all(text, 1).isEmpty(), "search.thesaurus.empty");
        boolean fits = text.codePointCount(0, text.length()) <= MOST_CHARACTERS;
        check(fits, "search.thesaurus.long", shown(text), MOST_CHARACTERS);
        boolean few = Stream.of(text.split(" ")).count() <= MOST_WORDS;
        check(few, "search.thesaurus.words", shown(text), MOST_WORDS);
        return text;
    }

    private static String tidy(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACES.matcher(composed).replaceAll(" ").strip();
    }

    private static float weight(float weight) {
        check(weight >= LEAST_WEIGHT && weight <= 1, "search.thesaurus.weight");
        return weight;
    }

    /** As much of it as a message can bear. */
    private static String shown(String text) {
        return text.substring(0, Math.min(MOST_CHARACTERS, text.length()));
    }

    private static void check(boolean holds, String key, Object... arguments) {
        if (!holds) {
            throw new Refused(Refused.Kind.INVALID, key, arguments);
        }
    }
}
