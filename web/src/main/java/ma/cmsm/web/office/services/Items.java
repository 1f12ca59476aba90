package ma.cmsm.web.office.services;

import java.util.List;

/**
 * A list of parts, as a form asks for it.
 *
 * @param taxonomy of attributes: only those with a term of it; empty for whole lists
 * @param nested lists inside each part
 */
record Items(String name, String taxonomy, List<Field> fields, List<Items> nested) {

    static Items of(String name, List<Field> fields, Items... nested) {
        return new Items(name, "", fields, List.of(nested));
    }

    static Items terms(String taxonomy, Field... fields) {
        return new Items("attributes", taxonomy, List.of(fields), List.of());
    }
}
