package ma.cmsm.search;

/** What it means when words of a query name a value of a facet. */
public enum FacetRole {
    /** What is sought: what has nothing to do with it is not found. */
    SUBJECT,
    /** Where: what is there comes first, but help from elsewhere is found too. */
    PLACE,
    /** For whom or how: it orders, and never hides what does not say. */
    QUALIFIER
}
