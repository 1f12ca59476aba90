package ma.cmsm.directory.internal.exchange;

import java.util.Locale;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Organization;
import ma.cmsm.directory.internal.model.Service;
import ma.cmsm.directory.internal.model.Taxonomy;
import ma.cmsm.directory.internal.model.TaxonomyTerm;

/** The aggregates, in the order in which they can be written: each refers to earlier ones only. */
public enum Kind {
    TAXONOMY(Taxonomy.class),
    TAXONOMY_TERM(TaxonomyTerm.class),
    ORGANIZATION(Organization.class),
    LOCATION(Location.class),
    SERVICE(Service.class);

    private final Class<?> type;

    Kind(Class<?> type) {
        this.type = type;
    }

    public Class<?> type() {
        return type;
    }

    /** Whether it is part of a vocabulary, which the whole system holds in memory. */
    boolean isVocabulary() {
        return this == TAXONOMY || this == TAXONOMY_TERM;
    }

    /** Its name in HSDS. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
