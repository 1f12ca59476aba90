package ma.cmsm.search.internal;

/** One code of one facet. */
record FacetValue(String facet, String code) {}
