package ma.cmsm.search.internal.lexicon;

import java.util.ArrayList;
import java.util.List;
import ma.cmsm.search.internal.text.Language;
import ma.cmsm.search.internal.text.Token;

/** The keys under which a phrase is kept: as it is spelled, and stemmed in a language. */
final class Keys {

    private static final char SPELLED = '=';

    private Keys() {}

    static String spelled(List<Token> phrase) {
        StringBuilder key = new StringBuilder().append(SPELLED);
        for (Token token : phrase) {
            key.append(' ').append(token.folded());
        }
        return key.toString();
    }

    static String stemmed(List<Token> phrase, Language language) {
        StringBuilder key = new StringBuilder().append(language.name());
        for (Token token : phrase) {
            key.append(' ').append(token.stem(language));
        }
        return key.toString();
    }

    /** The stemmed keys of a phrase nobody said the language of. */
    static List<String> stemmed(List<Token> phrase) {
        List<String> keys = new ArrayList<>(Language.values().length);
        for (Language language : phrase.get(0).stems().keySet()) {
            keys.add(stemmed(phrase, language));
        }
        return keys;
    }
}
