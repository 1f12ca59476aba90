package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import ma.cmsm.directory.Clash;

/**
 * Two versions of a record brought together, field by field, by what both began from.
 *
 * @param merged mine, with what only they changed
 * @param clashes what both changed, differently; mine is in {@code merged}
 */
record ThreeWay(ObjectNode merged, List<Clash> clashes) {

    /**
     * @param base what both began from; when nobody knows, every difference is a clash
     */
    static ThreeWay merge(Optional<ObjectNode> base, ObjectNode theirs, ObjectNode mine) {
        Optional<Map<String, JsonNode>> before = base.map(Fields::of);
        Map<String, JsonNode> there = Fields.of(theirs);
        Map<String, JsonNode> here = Fields.of(mine);
        Set<String> names = new TreeSet<>(there.keySet());
        names.addAll(here.keySet());
        ObjectNode merged = mine.deepCopy();
        List<Clash> clashes = new ArrayList<>();
        for (String name : names) {
            JsonNode their = there.get(name);
            JsonNode my = here.get(name);
            if (Objects.equals(their, my) || isSame(before, name, their)) {
                continue;
            }
            if (isSame(before, name, my)) {
                Fields.put(merged, name, Optional.ofNullable(their));
            } else {
                clashes.add(new Clash(name, Optional.ofNullable(their), Optional.ofNullable(my)));
            }
        }
        return new ThreeWay(merged, clashes);
    }

    private static boolean isSame(
            Optional<Map<String, JsonNode>> before, String name, JsonNode value) {
        return before.isPresent() && Objects.equals(before.get().get(name), value);
    }
}
