package ma.cmsm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The vocabularies in force, held in memory: they answer while the database is away. */
@ApplicationScoped
public class Taxonomies {

    public static final String THEME = "theme";
    public static final String TERRITORY = "territory";
    public static final String AUDIENCE = "audience";
    public static final String ACCESS_MODE = "access-mode";
    public static final String FEE = "fee";
    public static final String DOCUMENT = "document";
    public static final String ACCESSIBILITY = "accessibility";

    /** Languages spoken; its codes are those of HSDS languages, ISO 639-1 or 639-3. */
    public static final String LANGUAGE = "language";

    /** Its terms in the order of the taxonomy, parents before children; empty when unknown. */
    public List<Term> terms(String taxonomy) {
        throw new UnsupportedOperationException();
    }

    public Optional<Term> find(String taxonomy, String code) {
        throw new UnsupportedOperationException();
    }

    public Optional<Term> findById(String id) {
        throw new UnsupportedOperationException();
    }

    /** The term and its ancestors, itself first. */
    public List<Term> lineage(Term term) {
        throw new UnsupportedOperationException();
    }
}
