package ma.cmsm.directory.internal.exchange;

import java.util.Map;

/**
 * A row of a table.
 *
 * @param cells column name to its text without surrounding blanks; empty cells are not there
 */
record Row(Origin origin, Map<String, String> cells) {

    /** A cell's text; empty when there is none. */
    String get(String column) {
        return cells.getOrDefault(column, "");
    }

    boolean has(String column) {
        return cells.containsKey(column);
    }
}
