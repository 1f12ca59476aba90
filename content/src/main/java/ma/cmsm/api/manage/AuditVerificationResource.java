package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.problem.ProblemException;
import ma.cmsm.audit.AuditHead;
import ma.cmsm.audit.AuditVerification;
import ma.cmsm.audit.AuditVerification.Verified;
import ma.cmsm.platform.Actor;

/** Says whether the audit record is as it was written, and where it is not. */
@Path("manage/v1/audit-verifications")
@OperatorOnly
@ApplicationScoped
public class AuditVerificationResource {

    private AuditVerification verification;
    private Clock clock;

    /** For the proxy of the container. */
    protected AuditVerificationResource() {}

    @Inject
    public AuditVerificationResource(AuditVerification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    @POST
    @Produces(Json.NDJSON)
    public Response verify(
            @QueryParam("head") @DefaultValue("") String head,
            @QueryParam("end_alarm") boolean endAlarm,
            @Context ContainerRequestContext request) {
        Optional<AuditHead> kept = AuditHead.read(head);
        if (kept.isEmpty() && !head.isEmpty()) {
            throw ProblemException.invalidParameter("head", head, List.of("NUMBER:HASH"));
        }
        Actor operator = Operator.in(request);
        return Operation.answer(
                request,
                clock,
                progress -> {
                    LongConsumer lines = done -> progress.at(done, 0);
                    return report(
                            endAlarm
                                    ? verification.endAlarm(operator, kept, lines)
                                    : verification.verify(operator, kept, lines));
                });
    }

    private static ObjectNode report(Verified verified) {
        ObjectNode report = Json.object();
        report.put("lines", verified.lines());
        verified.fault().ifPresent(fault -> report.put("fault", fault.name()));
        verified.number().ifPresent(number -> report.put("number", number));
        return report;
    }
}
