package ma.cmsm.planted.directory;

import jakarta.faces.context.FacesContext;

/** A feature that knows it is shown on a page. */
public class UsesFaces {

    FacesContext page;
}
