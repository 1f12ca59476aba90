package ma.cmsm.search;

import java.util.List;
import java.util.Map;

/** A feature whose facet codes have names that people search by; each is one CDI bean. */
public interface FacetNames {

    /**
     * A name of a code.
     *
     * @param language tag of the name
     */
    record Name(String facet, String code, String language, String text) {}

    /** Fired when names changed: what is searched by them is read anew. */
    record Changed() {}

    /**
     * The names of all its codes, in all languages.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is needed and away
     */
    List<Name> names();

    /** What it means that a query names a code of these facets. */
    Map<String, FacetRole> roles();

    /**
     * By facet, the code of what most who ask are in, unless they say where.
     *
     * @throws ma.cmsm.platform.Refused kind UNAVAILABLE when the database is needed and away
     */
    Map<String, String> homes();
}
