package ma.cmsm.planted.directory;

import jakarta.servlet.http.HttpServletRequest;

/** A feature that knows it is asked over HTTP. */
public class UsesServlet {

    HttpServletRequest request;
}
