package ma.cmsm.api.manage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import ma.cmsm.api.http.Json;
import ma.cmsm.api.http.RequestId;
import ma.cmsm.api.problem.Problem;
import ma.cmsm.api.problem.ProblemWriter;

/** A long operation that tells how far it is, and at last what came of it. */
final class Operation {

    /** What is done; gives the report. */
    @FunctionalInterface
    interface Work {
        Object run(ProgressLines progress) throws IOException;
    }

    private Operation() {}

    /** Runs the work while it answers. The status is out by then: a failure is the last line. */
    static Response answer(ContainerRequestContext request, Clock clock, Work work) {
        String language = ProblemWriter.language(request).tag();
        String requestId = RequestId.of(request);
        StreamingOutput lines =
                out -> {
                    ProgressLines progress = new ProgressLines(out, clock);
                    try {
                        progress.last("report", Json.tree(work.run(progress), JsonNode.class));
                    } catch (IOException | RuntimeException failure) {
                        Problem problem = Problem.from(failure);
                        ProblemWriter.log(problem, requestId);
                        ObjectNode said = problem.json(language, requestId);
                        progress.last("problem", said);
                    }
                };
        return Response.ok(lines, Json.NDJSON).build();
    }
}
