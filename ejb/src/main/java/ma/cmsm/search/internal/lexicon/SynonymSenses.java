package ma.cmsm.search.internal.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ma.cmsm.search.internal.lexicon.Topic.Phrase;
import ma.cmsm.search.internal.text.Token;

/**
 * What a group of words of equal meaning points to: what enough of them do. One alone may be
 * spelled like another word; and when none does, a full name may say it, as that of an acronym.
 */
final class SynonymSenses {

    /** A word means less surely what others for the same mean. */
    private static final float OF_OTHERS = 0.8f;

    private static final float LEAST_WEIGHT = 0.7f;

    /** Of those that point to anything, the part that must agree. */
    private static final float AGREEING = 0.34f;

    /** What is named in a full name is what they care for, mostly. */
    private static final float OF_NAME = 0.5f;

    private static final float CLEAR_IN_NAME = 0.9f;
    private static final int SHORTEST_NAME = 3;

    private final Senses senses;
    private final Map<String, List<Sense>> byGroup = new ConcurrentHashMap<>();

    SynonymSenses(Senses senses) {
        this.senses = senses;
    }

    List<Sense> senses(Topic group) {
        return byGroup.computeIfAbsent(group.name(), absent -> read(group));
    }

    private List<Sense> read(Topic group) {
        List<Sense> all = new ArrayList<>();
        Map<String, Integer> agreeing = new HashMap<>();
        int pointing = 0;
        for (Phrase phrase : group.phrases()) {
            List<Sense> own = senses.of(Keys.spelled(phrase.words()));
            if (phrase.weight() >= LEAST_WEIGHT && !own.isEmpty()) {
                pointing++;
                for (Sense sense : own) {
                    agreeing.merge(code(sense), 1, Integer::sum);
                    Senses.merge(all, sense.times(OF_OTHERS * phrase.weight()));
                }
            }
        }
        float least = AGREEING * pointing;
        all.removeIf(sense -> agreeing.get(code(sense)) < least);
        return pointing > 0 ? all : ofNames(group);
    }

    private List<Sense> ofNames(Topic group) {
        List<Sense> found = new ArrayList<>();
        for (Phrase phrase : group.phrases()) {
            if (phrase.words().size() >= SHORTEST_NAME) {
                addOfName(phrase.words(), found);
            }
        }
        return found;
    }

    /**
     * Only parts of themes, for every name speaks of help or of rights; and not its first word, for
     * that says association or office.
     */
    private void addOfName(List<Token> name, List<Sense> to) {
        for (int start = 1; start < name.size(); start++) {
            for (int end = start + 1; end <= name.size(); end++) {
                for (Sense sense : senses.of(Keys.spelled(name.subList(start, end)))) {
                    if (sense.weight() >= CLEAR_IN_NAME && sense.code().indexOf('.') > 0) {
                        Senses.merge(to, sense.times(OF_NAME));
                    }
                }
            }
        }
    }

    private static String code(Sense sense) {
        return sense.facet() + ' ' + sense.code();
    }
}
