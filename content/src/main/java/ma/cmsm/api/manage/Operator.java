package ma.cmsm.api.manage;

import jakarta.ws.rs.container.ContainerRequestContext;
import ma.cmsm.api.http.RequestId;
import ma.cmsm.platform.Actor;

/** Who knows the operator token, as the record names them. */
final class Operator {

    private Operator() {}

    static Actor in(ContainerRequestContext request) {
        return Actor.OPERATOR.inRequest(RequestId.of(request));
    }
}
