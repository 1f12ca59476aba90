package ma.cmsm.search.internal.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import ma.cmsm.search.internal.text.Token;

/**
 * Words that are nobody's name: those of all that is known but places, for many a place is called
 * after a person.
 */
final class CommonWords {

    private final Set<String> keys = new HashSet<>();

    void add(List<Token> phrase) {
        for (Token word : phrase) {
            List<Token> alone = List.of(word);
            keys.add(Keys.spelled(alone));
            keys.addAll(Keys.stemmed(alone));
        }
    }

    boolean has(Token word) {
        List<Token> alone = List.of(word);
        return keys.contains(Keys.spelled(alone))
                || Keys.stemmed(alone).stream().anyMatch(keys::contains);
    }
}
