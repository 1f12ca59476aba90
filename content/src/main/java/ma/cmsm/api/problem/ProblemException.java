package ma.cmsm.api.problem;

import java.util.List;
import java.util.Map;

/** The request cannot be answered, for a reason the asker can act on. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.type().slug());
        this.problem = problem;
    }

    public ProblemException(ProblemType type) {
        this(Problem.of(type));
    }

    public Problem problem() {
        return problem;
    }

    public static ProblemException unknownParameter(String parameter, List<String> allowed) {
        return new ProblemException(
                Problem.of(
                        ProblemType.UNKNOWN_PARAMETER,
                        allowed.isEmpty()
                                ? "unknown-parameter.none-allowed"
                                : "unknown-parameter.detail",
                        List.of(parameter, String.join(", ", allowed)),
                        Map.of("parameter", parameter, "allowed", allowed)));
    }

    public static ProblemException invalidParameter(
            String parameter, String value, List<String> allowed) {
        return new ProblemException(
                Problem.of(
                        ProblemType.INVALID_PARAMETER,
                        "invalid-parameter.detail",
                        List.of(parameter, String.join(", ", allowed), value),
                        Map.of("parameter", parameter, "allowed", allowed)));
    }

    public static ProblemException repeatedParameter(String parameter) {
        return new ProblemException(
                Problem.of(
                        ProblemType.INVALID_PARAMETER,
                        "invalid-parameter.repeated",
                        List.of(parameter),
                        Map.of("parameter", parameter)));
    }
}
