package ma.cmsm.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/** Where features say what changed; the index follows the commit of the caller's transaction. */
@ApplicationScoped
public class IndexOutbox {

    /** Asks, in the caller's transaction, that objects be read again after its commit. */
    public void touch(String kind, Collection<String> ids) {
        throw new UnsupportedOperationException();
    }
}
