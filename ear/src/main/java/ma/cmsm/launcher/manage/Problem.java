package ma.cmsm.launcher.manage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Set;
import ma.cmsm.launcher.host.Failure;

/** RFC 9457 problems as sentences. */
final class Problem {

    /** What a server answers by itself as long as the management door is not there. */
    private static final Set<Integer> NOT_DEPLOYED = Set.of(404, 405, 503);

    private Problem() {}

    static Failure failure(JsonNode problem) {
        String title = problem.path("title").asText("The server refused");
        String detail = problem.path("detail").asText("");
        String sentence =
                detail.isEmpty() ? end(title) : title.replaceFirst("\\.$", "") + ": " + end(detail);
        // the number under which the server's log tells more
        String instance = problem.path("instance").asText("");
        return new Failure(instance.isEmpty() ? sentence : sentence + " (" + instance + ")");
    }

    /** The body may also be a page of the server itself, of no use to an operator. */
    static Failure failure(int status, String body) {
        try {
            JsonNode problem = Json.read(body);
            return problem.isObject() ? failure(problem) : plain(status);
        } catch (IOException e) {
            return plain(status);
        }
    }

    private static Failure plain(int status) {
        if (NOT_DEPLOYED.contains(status)) {
            return new Failure("The instance is still starting: try again when it says Ready.");
        }
        return new Failure(
                "The server answered with status "
                        + status
                        + ": see log/server.log in the data folder.");
    }

    private static String end(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
