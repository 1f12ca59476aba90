package ma.cmsm.search.internal.judged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import ma.cmsm.search.IndexDocument;
import ma.cmsm.testing.ShippedTaxonomies;
import org.apache.commons.csv.CSVRecord;

/**
 * A query with what a case worker would think of each service for it: the grades of {@code
 * judged/README.md}, 0 to 3.
 */
public record JudgedQuery(
        int id,
        String query,
        String language,
        String kind,
        Map<String, Integer> needs,
        String place,
        String organization,
        String fixture,
        String note) {

    private static final int BEST = 3;

    /** Souss-Massa, where those who name no place are. */
    private static final String HOME = "09";

    public static List<JudgedQuery> all() {
        return read("/judged/queries.csv");
    }

    /** Of another author, for which nothing was ever tuned: how good search is with new words. */
    public static List<JudgedQuery> second() {
        return read("/judged/second.csv");
    }

    private static List<JudgedQuery> read(String file) {
        List<JudgedQuery> all = new ArrayList<>();
        for (CSVRecord row : ShippedTaxonomies.rows(file)) {
            all.add(
                    new JudgedQuery(
                            Integer.parseInt(row.get("id")),
                            row.get("query"),
                            row.get("language"),
                            row.get("kind"),
                            needs(row.get("needs")),
                            row.get("place"),
                            row.get("organization"),
                            row.get("fixture"),
                            row.get("note")));
        }
        return all;
    }

    private static Map<String, Integer> needs(String cell) {
        Map<String, Integer> needs = new LinkedHashMap<>();
        Stream.of(cell.split("\\|"))
                .filter(need -> !need.isEmpty())
                .map(need -> need.split("="))
                .forEach(need -> needs.put(need[0], Integer.parseInt(need[1])));
        return needs;
    }

    /** One of the tenth that nobody looks at while tuning. */
    public boolean isHeldOut() {
        return id % 10 == 0;
    }

    boolean isNonsense() {
        return kind.equals("nonsense");
    }

    boolean isFor(String directory) {
        return fixture.equals("both") || fixture.equals(directory);
    }

    int grade(IndexDocument service) {
        if (!organization.isEmpty() && isOfOrganization(service)) {
            return BEST;
        }
        int grade = 0;
        for (Map.Entry<String, Integer> need : needs.entrySet()) {
            if (answers(service, need.getKey())) {
                grade = Math.max(grade, need.getValue());
            }
        }
        return grade > 1 && !isThere(service) ? grade - 1 : grade;
    }

    private boolean isOfOrganization(IndexDocument service) {
        return service.texts().values().stream()
                .anyMatch(texts -> texts.organization().contains(organization));
    }

    /** A theme alone is answered by who is filed there and under no part of it. */
    private static boolean answers(IndexDocument service, String need) {
        Set<String> themes = service.facets().getOrDefault("theme", Set.of());
        return need.endsWith(".*")
                ? themes.contains(need.substring(0, need.length() - 2))
                : themes.contains(need)
                        && themes.stream().noneMatch(theme -> theme.startsWith(need + '.'));
    }

    /** There, or somewhere that contains it, or everywhere. */
    private boolean isThere(IndexDocument service) {
        Set<String> territories = service.facets().getOrDefault("territory", Set.of());
        String asked = place.isEmpty() ? HOME : place;
        if (territories.isEmpty() || territories.contains(asked)) {
            return true;
        }
        String narrowest =
                territories.stream().max(java.util.Comparator.comparingInt(String::length)).get();
        return asked.startsWith(narrowest);
    }
}
