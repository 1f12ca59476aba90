package ma.cmsm.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import ma.cmsm.search.SearchHit;

/** The directory as HSDS 3.1 JSON: valid against the official schemas, without nulls. */
@ApplicationScoped
public class HsdsQueries {

    /**
     * One service, fully nested (HSDS {@code /services/{id}}), its texts in a language where there
     * is a translation; {@code available_languages} names the others. Confidential places are left
     * out.
     */
    public Optional<ObjectNode> findService(String id, String language) {
        throw new UnsupportedOperationException();
    }

    /** A hit as an item of a list: one-to-one fields, organization and program only. */
    public ObjectNode listItem(SearchHit hit, String language) {
        throw new UnsupportedOperationException();
    }

    /** A hit fully nested. */
    public ObjectNode full(SearchHit hit, String language) {
        throw new UnsupportedOperationException();
    }
}
