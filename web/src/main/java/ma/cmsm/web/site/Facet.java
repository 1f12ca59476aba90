package ma.cmsm.web.site;

import ma.cmsm.directory.Taxonomies;

/** What results can be narrowed by, in the order a page shows it. */
public enum Facet {
    THEME("theme", Taxonomies.THEME),
    PLACE("place", Taxonomies.TERRITORY),
    AUDIENCE("audience", Taxonomies.AUDIENCE),
    WELCOME("welcome", Taxonomies.WELCOME),
    LANGUAGE("language", Taxonomies.LANGUAGE),
    FEE("fee", Taxonomies.FEE),
    ACCESS("access", Taxonomies.ACCESS_MODE),
    DOCUMENT("document", Taxonomies.DOCUMENT),
    ACCESSIBILITY("accessibility", Taxonomies.ACCESSIBILITY);

    private final String parameter;
    private final String taxonomy;

    Facet(String parameter, String taxonomy) {
        this.parameter = parameter;
        this.taxonomy = taxonomy;
    }

    /** Its name in addresses. */
    public String parameter() {
        return parameter;
    }

    /** The taxonomy its codes are of, if there is one, which is also its name in the index. */
    public String taxonomy() {
        return taxonomy;
    }
}
