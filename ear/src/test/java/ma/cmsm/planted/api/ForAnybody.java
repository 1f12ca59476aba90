package ma.cmsm.planted.api;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;

/** A method of the API that anybody may call. */
@Path("everything")
public class ForAnybody {

    @DELETE
    public void erase() {}
}
