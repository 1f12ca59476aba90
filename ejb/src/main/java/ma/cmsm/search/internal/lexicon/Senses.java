package ma.cmsm.search.internal.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Senses by key; of the same code the strongest counts. */
final class Senses {

    private static final Comparator<Sense> STRONGEST_FIRST =
            Comparator.comparingDouble(Sense::weight)
                    .reversed()
                    .thenComparing(Sense::facet)
                    .thenComparing(Sense::code);

    private final Map<String, List<Sense>> byKey = new HashMap<>();

    void add(String key, Sense sense) {
        merge(byKey.computeIfAbsent(key, absent -> new ArrayList<>(2)), sense);
    }

    List<Sense> of(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    boolean has(String key) {
        return byKey.containsKey(key);
    }

    static void merge(List<Sense> into, Sense sense) {
        for (int i = 0; i < into.size(); i++) {
            if (into.get(i).isOf(sense)) {
                if (into.get(i).weight() < sense.weight()) {
                    into.set(i, sense);
                }
                return;
            }
        }
        into.add(sense);
    }

    static List<Sense> strongestFirst(List<Sense> senses) {
        senses.sort(STRONGEST_FIRST);
        return senses;
    }
}
