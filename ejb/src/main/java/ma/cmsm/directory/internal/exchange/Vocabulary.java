package ma.cmsm.directory.internal.exchange;

import java.util.Optional;

/** What an import has to know of the taxonomies in force. */
public interface Vocabulary {

    /** The id of a term by the name of its taxonomy and its code. */
    Optional<String> findTerm(String taxonomy, String code);

    /** The id of a taxonomy by its name. */
    Optional<String> findTaxonomy(String name);

    /** Whether the product ships a taxonomy, given by name or id. */
    boolean isShipped(String taxonomyNameOrId);

    /** The name of the taxonomy of a term that the product ships. */
    Optional<String> shippedTaxonomyOf(String termId);

    /** Whether a term belongs to a taxonomy that the product ships. */
    boolean isShippedTerm(String termId);
}
