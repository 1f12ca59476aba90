package ma.cmsm.planted.web;

import jakarta.ws.rs.core.Response;

/** A page that answers machines. */
public class UsesRest {

    Response response;
}
