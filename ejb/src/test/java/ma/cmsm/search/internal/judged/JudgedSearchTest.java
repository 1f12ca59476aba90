package ma.cmsm.search.internal.judged;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ma.cmsm.search.IndexDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The gate: search stays as good as it was when these figures were last raised. They are raised
 * with what raises them, and never lowered to let something through.
 */
class JudgedSearchTest {

    /** Figures that were reached, rounded down: NDCG@5 and success@3. */
    private record Reached(double ndcg, double successAtThree) {}

    private static final Map<String, Reached> LARGE =
            Map.of(
                    "fr", new Reached(0.94, 0.965),
                    "ar", new Reached(0.96, 0.99),
                    "en", new Reached(0.955, 0.98),
                    "ary", new Reached(0.94, 0.98),
                    "es", new Reached(0.99, 0.99),
                    "mixed", new Reached(0.94, 0.99));

    private static final Map<String, Reached> DEMO =
            Map.of(
                    "fr", new Reached(0.935, 0.985),
                    "ar", new Reached(0.965, 0.98),
                    "en", new Reached(0.93, 0.975),
                    "ary", new Reached(0.93, 0.985),
                    "es", new Reached(0.99, 0.99),
                    "mixed", new Reached(0.94, 0.99));

    private static final Map<String, Reached> SECOND =
            Map.of(
                    "fr", new Reached(0.905, 0.96),
                    "ar", new Reached(0.98, 0.99),
                    "en", new Reached(0.955, 0.97),
                    "ary", new Reached(0.975, 0.985));

    private static final List<JudgedQuery> QUERIES = JudgedQuery.all();

    @TempDir private static Path folder;

    private static Judging demo;
    private static Judging large;

    @BeforeAll
    static void build() throws IOException {
        demo = Judging.demo(folder.resolve("demo"));
        large = Judging.large(folder.resolve("large"));
    }

    @AfterAll
    static void close() {
        demo.close();
        large.close();
    }

    @TestFactory
    Stream<DynamicTest> theDemoDirectoryIsSearchedAsWellAsBefore() {
        return gates(demo, DEMO);
    }

    @TestFactory
    Stream<DynamicTest> theLargeDirectoryIsSearchedAsWellAsBefore() {
        return gates(large, LARGE);
    }

    @TestFactory
    Stream<DynamicTest> newWordsAreUnderstoodAsWellAsBefore() {
        Map<String, Figures> figures = large.judge(JudgedQuery.second());
        print(large, ", second set", figures);
        return gates(figures, SECOND);
    }

    private static Stream<DynamicTest> gates(Judging judging, Map<String, Reached> reached) {
        Map<String, Figures> figures = judging.judge(with(query -> !query.isHeldOut()));
        print(judging, "", figures);
        print(judging, ", held out", judging.judge(with(JudgedQuery::isHeldOut)));
        return gates(figures, reached);
    }

    private static Stream<DynamicTest> gates(
            Map<String, Figures> figures, Map<String, Reached> reached) {
        return new TreeMap<>(reached)
                .entrySet().stream()
                        .map(
                                gate ->
                                        DynamicTest.dynamicTest(
                                                gate.getKey(),
                                                () ->
                                                        require(
                                                                gate.getValue(),
                                                                figures.get(gate.getKey()))));
    }

    private static void print(Judging judging, String which, Map<String, Figures> figures) {
        new TreeMap<>(figures)
                .forEach(
                        (language, reached) ->
                                System.out.printf(
                                        "judged on %s%s: %-6s %s%n",
                                        judging.directory(), which, language, reached));
    }

    private static void require(Reached reached, Figures now) {
        assertAll(
                () -> assertTrue(now.ndcg() >= reached.ndcg(), now::toString),
                () -> assertTrue(now.successAtThree() >= reached.successAtThree(), now::toString));
    }

    @Test
    void nonsenseFindsNothing() {
        for (JudgedQuery query : with(JudgedQuery::isNonsense)) {
            assertEquals(List.of(), demo.found(query), query.query());
            assertEquals(List.of(), large.found(query), query.query());
        }
    }

    @Test
    void anAcronymNeverFindsAnotherOne() {
        List<String> names = new ArrayList<>();
        for (IndexDocument service : demo.found("AMO")) {
            service.texts().values().forEach(texts -> names.add(texts.organization()));
        }
        assertTrue(
                names.stream().noneMatch(name -> name.matches(".*\\bAMDH\\b.*")), names::toString);
    }

    private static List<JudgedQuery> with(Predicate<JudgedQuery> trait) {
        return QUERIES.stream().filter(trait).toList();
    }
}
