package ma.cmsm.web.office.services;

import java.util.List;

/**
 * A page of a record's form.
 *
 * @param texts properties that are translated
 * @param taxonomies of which any number of terms may be chosen
 */
record Section(
        String name,
        List<String> texts,
        List<Field> fields,
        List<String> taxonomies,
        List<Items> lists) {}
