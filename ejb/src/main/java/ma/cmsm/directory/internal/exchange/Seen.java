package ma.cmsm.directory.internal.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.internal.exchange.Outcome.Result;
import ma.cmsm.directory.internal.exchange.Patch.Key;

/**
 * What a source has said so far of every aggregate, and what became of it.
 *
 * <p>An organization is often nested in each of its services. What was said already is not written
 * again; where a source contradicts itself, what it said first is kept, so that importing it twice
 * changes nothing. It keeps hashes only: some hundred bytes an aggregate.
 */
final class Seen {

    private static final long[] NOTHING = {};
    private static final int PRIME = 0x01000193;

    /**
     * One aggregate: hashes of its properties, {@code name hash << 32 | value hash}, and its end.
     */
    private static final class Entry {
        long[] said = NOTHING;
        Result result;
        boolean record;
    }

    private final Map<Key, Entry> entries = new HashMap<>();

    /** The keys of what was written or would have been. */
    private final Set<Key> written = new HashSet<>();

    /**
     * What of a patch is news, or nothing when all of it was said before; the patch's JSON is
     * changed.
     *
     * @param contradicted receives the properties that were said otherwise before
     */
    Optional<Patch> news(Patch patch, List<String> contradicted) {
        Entry entry = entries.computeIfAbsent(patch.key(), any -> new Entry());
        if (patch.adds()) {
            long whole = fact("+", patch.json());
            return keep(entry, whole) ? Optional.of(patch) : Optional.empty();
        }
        boolean any = patch.json().isEmpty() && entry.said.length == 0;
        for (Map.Entry<String, JsonNode> property : List.copyOf(patch.json().properties())) {
            long fact = fact(property.getKey(), property.getValue());
            if (entry.said.length > 0 && saidBefore(entry, fact)) {
                if (!contains(entry, fact)) {
                    contradicted.add(property.getKey());
                }
                patch.json().remove(property.getKey());
            } else {
                any = keep(entry, fact) || any;
            }
        }
        return any ? Optional.of(patch) : Optional.empty();
    }

    /** Whether an aggregate had been a record of its own before; it is one from now on. */
    boolean isRepeated(Key key) {
        Entry entry = entries.computeIfAbsent(key, any -> new Entry());
        boolean repeated = entry.record;
        entry.record = true;
        return repeated;
    }

    /** Notes an end; created stays created, and one change is a change. */
    void end(Key key, Result result) {
        Entry entry = entries.computeIfAbsent(key, any -> new Entry());
        if (entry.result == null
                || entry.result == Result.UNCHANGED
                || entry.result == Result.MISSING) {
            entry.result = result;
        }
        if (result != Result.REFUSED && result != Result.MISSING) {
            written.add(key);
        }
    }

    Set<Key> written() {
        return written;
    }

    /** How many aggregates came to each end; taxonomies themselves are not counted. */
    Map<Result, Long> counts() {
        Map<Result, Long> counts = new EnumMap<>(Result.class);
        entries.forEach(
                (key, entry) -> {
                    if (entry.result != null && key.kind() != Kind.TAXONOMY) {
                        counts.merge(entry.result, 1L, Long::sum);
                    }
                });
        return counts;
    }

    private static boolean saidBefore(Entry entry, long fact) {
        return Arrays.stream(entry.said).anyMatch(said -> said >>> 32 == fact >>> 32);
    }

    private static boolean contains(Entry entry, long fact) {
        return Arrays.stream(entry.said).anyMatch(said -> said == fact);
    }

    private static boolean keep(Entry entry, long fact) {
        if (contains(entry, fact)) {
            return false;
        }
        long[] more = Arrays.copyOf(entry.said, entry.said.length + 1);
        more[entry.said.length] = fact;
        entry.said = more;
        return true;
    }

    private static long fact(String name, JsonNode value) {
        return (long) name.hashCode() << 32 | hash(value) & 0xffffffffL;
    }

    /** The order of properties and items counts. */
    private static int hash(JsonNode value) {
        int hash = value.getNodeType().ordinal();
        if (value.isValueNode()) {
            return PRIME * hash + value.asText().hashCode();
        }
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            hash =
                    PRIME * (PRIME * hash + property.getKey().hashCode())
                            + hash(property.getValue());
        }
        if (value.isArray()) {
            for (JsonNode item : value) {
                hash = PRIME * hash + hash(item);
            }
        }
        return hash;
    }
}
