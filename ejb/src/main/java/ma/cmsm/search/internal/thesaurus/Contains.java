package ma.cmsm.search.internal.thesaurus;

import java.util.List;

/** Finds rows by what a text of theirs has in it, accents and case aside. */
final class Contains {

    private Contains() {}

    /**
     * A further condition.
     *
     * @param text empty for none
     * @param values of the statement, in the order of its question marks
     */
    static String condition(String column, String text, List<Object> values) {
        if (text.isBlank()) {
            return "";
        }
        values.add("%" + text.strip().replaceAll("[!%_]", "!$0") + "%");
        return " and " + column + " collate utf8mb4_general_ci like ? escape '!'";
    }
}
