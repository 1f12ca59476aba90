package ma.cmsm.planted.directory;

import jakarta.enterprise.context.ApplicationScoped;

/** A use case that asks for no right. */
@ApplicationScoped
public class AsksNobody {

    public void erase() {}
}
