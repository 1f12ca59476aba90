package ma.cmsm.directory.internal.exchange;

import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.Term;

/** The vocabulary of an import: the taxonomies in memory, and the names of all that are stored. */
public final class TaxonomyVocabulary implements Vocabulary {

    private final Taxonomies taxonomies;
    private final Map<String, String> shipped;
    private final Map<String, String> foreign;

    /**
     * @param shipped name to id of the taxonomies that the product ships
     * @param foreign name to id of the others
     */
    public TaxonomyVocabulary(
            Taxonomies taxonomies, Map<String, String> shipped, Map<String, String> foreign) {
        this.taxonomies = taxonomies;
        this.shipped = shipped;
        this.foreign = foreign;
    }

    @Override
    public Optional<String> findTerm(String taxonomy, String code) {
        return taxonomies.find(taxonomy, code).map(Term::id);
    }

    @Override
    public Optional<String> findTaxonomy(String name) {
        return Optional.ofNullable(shipped.getOrDefault(name, foreign.get(name)));
    }

    @Override
    public boolean isShipped(String taxonomyNameOrId) {
        return shipped.containsKey(taxonomyNameOrId) || shipped.containsValue(taxonomyNameOrId);
    }

    @Override
    public boolean isShippedTerm(String termId) {
        return shippedTerm(termId).isPresent();
    }

    @Override
    public Optional<String> shippedTaxonomyOf(String termId) {
        return shippedTerm(termId).map(Term::taxonomy);
    }

    /** A term of a taxonomy that the product ships. */
    Optional<Term> shippedTerm(String termId) {
        return taxonomies.findById(termId).filter(term -> isShipped(term.taxonomy()));
    }

    /** The term of a shipped taxonomy that a code names. */
    Optional<Term> shippedTerm(String taxonomy, String code) {
        return taxonomies.find(taxonomy, code).filter(term -> isShipped(term.taxonomy()));
    }
}
