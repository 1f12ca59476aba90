package ma.cmsm.search.internal.thesaurus;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.StableId;
import ma.cmsm.search.WordGroup;
import ma.cmsm.search.internal.lexicon.LexiconData.Form;

/**
 * Brings the groups up to the shipped files; leaves those that an editor had in hand. A shipped
 * group is known again by its first form.
 */
final class ShippedGroups {

    private static final String INSERT =
            "insert into search_word_group (id, origin, removed, version, created_at, updated_at)";

    private final Sql sql;
    private final GroupTable table;
    private final Timestamp now;

    ShippedGroups(Sql sql, Timestamp now) {
        this.sql = sql;
        this.table = new GroupTable(sql, now);
        this.now = now;
    }

    void load(List<List<Form>> groups) throws SQLException {
        Map<String, List<WordGroup.Form>> shipped = byId(groups);
        Map<String, Boolean> known = known();
        Map<String, WordGroup> stored = new HashMap<>();
        table.all().forEach(group -> stored.put(group.id(), group));
        List<List<Object>> fresh = new ArrayList<>();
        Map<String, List<WordGroup.Form>> forms = new LinkedHashMap<>();
        List<String> gone = new ArrayList<>();
        for (Map.Entry<String, List<WordGroup.Form>> group : shipped.entrySet()) {
            String id = group.getKey();
            if (!known.containsKey(id)) {
                fresh.add(List.of(id, Origin.SHIPPED.text(), false, 1L, now, now));
                forms.put(id, group.getValue());
            } else if (known.get(id) && !stored.get(id).forms().equals(group.getValue())) {
                renew(id);
                forms.put(id, group.getValue());
            }
        }
        known.forEach(
                (id, isShipped) -> {
                    if (isShipped && !shipped.containsKey(id)) {
                        gone.add(id);
                    }
                });
        sql.insert(INSERT, fresh);
        table.insertForms(forms);
        sql.delete("delete from search_word_group where id", gone);
    }

    private void renew(String id) throws SQLException {
        table.deleteForms(id);
        sql.update(
                "update search_word_group set version = version + 1, updated_at = ? where id = ?",
                now,
                id);
    }

    /** Every group there ever was, to whether it is as it was shipped. */
    private Map<String, Boolean> known() throws SQLException {
        Map<String, Boolean> known = new HashMap<>();
        sql.list(
                "select id, origin from search_word_group",
                List.of(),
                row -> known.put(row.getString(1), isShipped(row.getString(2))));
        return known;
    }

    private static boolean isShipped(String origin) {
        return Origin.SHIPPED.text().equals(origin);
    }

    /** Two groups may begin alike: then they are counted. */
    private static Map<String, List<WordGroup.Form>> byId(List<List<Form>> groups) {
        Map<String, List<WordGroup.Form>> byId = new LinkedHashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (List<Form> group : groups) {
            String first = group.get(0).text();
            int count = counts.merge(first, 1, Integer::sum);
            String id = StableId.of("word_group", first, String.valueOf(count));
            byId.put(id, once(group));
        }
        return byId;
    }

    private static List<WordGroup.Form> once(List<Form> group) {
        Map<String, WordGroup.Form> once = new LinkedHashMap<>();
        for (Form form : group) {
            once.putIfAbsent(form.text(), new WordGroup.Form(form.text(), form.weight()));
        }
        return List.copyOf(once.values());
    }
}
