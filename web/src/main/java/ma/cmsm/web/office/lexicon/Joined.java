package ma.cmsm.web.office.lexicon;

import java.util.Collection;
import java.util.stream.Collectors;

/** Words of several scripts in one line, each kept apart from the direction of its neighbours. */
final class Joined {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';

    private Joined() {}

    static String of(Collection<String> words) {
        return words.stream().map(Joined::isolated).collect(Collectors.joining(" · "));
    }

    static String isolated(String word) {
        return FIRST_STRONG_ISOLATE + word + POP_ISOLATE;
    }
}
