package ma.cmsm.planted.search;

import jakarta.enterprise.context.ApplicationScoped;

/** Cannot ask for a right. */
@ApplicationScoped
public class KnowsNobody {

    public void erase() {}
}
