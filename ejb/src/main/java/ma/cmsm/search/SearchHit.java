package ma.cmsm.search;

/**
 * One match.
 *
 * @param id of the indexed object
 * @param score relevance, larger is better; 0 when sorted by name
 * @param representation the published representation that its feature gave to the index
 */
public record SearchHit(String id, float score, byte[] representation) {}
