package ma.cmsm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ma.cmsm.architecture.DependencyTable.Part;
import ma.cmsm.architecture.DependencyTable.State;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule of the architecture rejects what was planted against it, and nothing else. */
class PlantedViolationTest {

    private static final String BASE = "ma.cmsm.planted";

    private static final JavaClasses PLANTED = ArchitectureTest.importer().importPackages(BASE);

    private static final Map<String, ArchRule> RULES = rules();

    private static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new TreeMap<>(DependencyRules.below(BASE));
        rules.putAll(GuardRules.below(BASE));
        return rules;
    }

    @TestFactory
    Stream<DynamicTest> aPlantedViolationIsRejectedByTheRuleOf() {
        return RULES.keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertRejectsItsOwn(name)));
    }

    @Test
    void aPartThatIsListedAsBuiltMustHaveClasses() {
        Part shell = new Part("shell", State.BUILT, Set.of());
        assertFalse(ArchitectureTest.hasClasses(shell, PLANTED, BASE));
    }

    @Test
    void aPartThatIsListedAsToComeMustHaveNone() {
        Part early = new Part("stray", State.TO_COME, Set.of());
        assertTrue(ArchitectureTest.hasClasses(early, PLANTED, BASE));
    }

    private static void assertRejectsItsOwn(String rule) {
        List<String> rejected = RULES.get(rule).evaluate(PLANTED).getFailureReport().getDetails();
        assertFalse(rejected.isEmpty(), "Nothing was planted against it, or it cannot fail");
        String planted = BASE + "." + planted().getOrDefault(rule, rule + ".Door");
        assertEquals(
                List.of(), rejected.stream().filter(use -> !use.contains("<" + planted)).toList());
    }

    /** What was planted against a rule; against a part's row it is that part's {@code Door}. */
    private static Map<String, String> planted() {
        Map<String, String> planted = new TreeMap<>();
        planted.put("org.apache.lucene..", "directory.UsesLucene");
        planted.put("jakarta.persistence..", "search.UsesPersistence");
        planted.put("jakarta.faces..", "directory.UsesFaces");
        planted.put("jakarta.ws.rs..", "web.UsesRest");
        planted.put("jakarta.servlet..", "directory.UsesServlet");
        planted.put("door", "web.ThroughTheWindow");
        planted.put("rooms", "directory.backyard.Shed");
        planted.put("table", "stray.Stray");
        planted.put("use case", "directory.AsksNobody");
        planted.put("api method", "api.ForAnybody");
        planted.put("way round", "web.RoundTheUseCase");
        planted.put("timer", "directory.FailsAtNight");
        planted.put("entrance", "web.BackEntrance");
        return planted;
    }
}
