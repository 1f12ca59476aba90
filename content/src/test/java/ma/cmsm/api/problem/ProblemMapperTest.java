package ma.cmsm.api.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import ma.cmsm.api.Api;
import ma.cmsm.api.Api.Answer;
import ma.cmsm.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemMapperTest {

    private final Api api = Api.of(new ProblemsResource());

    @ParameterizedTest
    @CsvSource({
        "INVALID, INVALID_REQUEST",
        "NOT_FOUND, NOT_FOUND",
        "CONFLICT, CONFLICT",
        "FORBIDDEN, FORBIDDEN",
        "UNAVAILABLE, UNAVAILABLE"
    })
    void aRefusalHasTheStatusOfItsKind(Refused.Kind kind, ProblemType type) {
        Problem problem = map(new Refused(kind, "some.key", 7));
        assertEquals(type, problem.type());
        assertEquals("some.key", problem.members().get("reason"));
        assertEquals(Optional.empty(), problem.cause());
    }

    @Test
    void aRefusalIsFoundInsideWhatTheContainerWrapsAroundIt() {
        Refused refused = new Refused(Refused.Kind.CONFLICT, "x");
        assertEquals(ProblemType.CONFLICT, map(new IllegalStateException(refused)).type());
    }

    @Test
    void aRefusalWithWordsOfItsOwnSaysThem() {
        Problem problem =
                map(
                        new Refused(
                                Refused.Kind.INVALID,
                                "directory.import.broken",
                                "a.json",
                                3L,
                                "",
                                "not JSON"));
        String detail = problem.json("en", "id").get("detail").asText();
        assertEquals("“a.json” cannot be read, and nothing was changed: not JSON", detail);
    }

    @Test
    void aStatusWithoutATypeKeepsItsStatus() {
        Problem problem = map(new WebApplicationException(418));
        assertEquals(418, problem.status());
        assertEquals(ProblemType.INVALID_REQUEST, problem.type());
    }

    @Test
    void whatNobodyExpectedIsOursAndIsLookedAt() {
        Problem problem = map(new IllegalArgumentException("secret"));
        assertEquals(ProblemType.INTERNAL_ERROR, problem.type());
        assertTrue(problem.cause().isPresent());
        assertTrue(!problem.json("fr", "id").toString().contains("secret"));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void theAddressOfATypeLeadsToItsExplanation(ProblemType type) {
        String path = type.uri().substring("/api/".length());
        Answer answer = api.get(path + "?lang=ar", "Accept", "text/html");
        assertEquals(200, answer.status());
        assertTrue(answer.text().contains("dir=\"rtl\""));
        assertEquals(
                type.status(),
                api.get(path, "Accept", "application/json").json().get("status").asInt());
    }

    @Test
    void anUnknownTypeIsNotFound() {
        assertEquals(404, api.get("problems/none").status());
    }

    private static Problem map(Throwable failure) {
        return (Problem) new ProblemMapper().toResponse(failure).getEntity();
    }
}
