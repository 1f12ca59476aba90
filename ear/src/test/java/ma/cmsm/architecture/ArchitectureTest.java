package ma.cmsm.architecture;

import static com.tngtech.archunit.core.importer.ImportOption.Predefined.DO_NOT_INCLUDE_PACKAGE_INFOS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.architecture.DependencyTable.Part;
import ma.cmsm.architecture.DependencyTable.State;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The product keeps to its dependency table. */
class ArchitectureTest {

    private static final String BASE = "ma.cmsm";
    private static final List<String> MODULES = List.of("ejb", "web", "content", "ear");

    private static JavaClasses product;

    @BeforeAll
    static void readTheProduct() {
        List<Path> classes =
                MODULES.stream()
                        .map(module -> Path.of("..", module, "target", "classes"))
                        .filter(Files::isDirectory)
                        .toList();
        product = importer().importPaths(classes);
    }

    /** Package descriptions do not make a part. */
    static ClassFileImporter importer() {
        return new ClassFileImporter().withImportOption(DO_NOT_INCLUDE_PACKAGE_INFOS);
    }

    @TestFactory
    Stream<DynamicTest> theProductKeepsTheRuleOf() {
        return DependencyRules.below(BASE).entrySet().stream().map(this::keeps);
    }

    @TestFactory
    Stream<DynamicTest> nothingIsReachableWithoutARuleAsSays() {
        return GuardRules.below(BASE).entrySet().stream().map(this::keeps);
    }

    @TestFactory
    Stream<DynamicTest> whatIsOpenIsThere() {
        Set<String> names = GuardRules.names(BASE, product).collect(Collectors.toSet());
        return OpenTable.all()
                .map(name -> DynamicTest.dynamicTest(name, () -> assertTrue(names.contains(name))));
    }

    private DynamicTest keeps(Map.Entry<String, ArchRule> rule) {
        return DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(product));
    }

    @TestFactory
    Stream<DynamicTest> aPartHasClassesIfAndOnlyIfItIsBuilt() {
        return Stream.concat(DependencyTable.FEATURES.stream(), DependencyTable.OTHERS.stream())
                .map(part -> DynamicTest.dynamicTest(part.name(), () -> assertBuilt(part)));
    }

    private static void assertBuilt(Part part) {
        assertEquals(part.state() == State.BUILT, hasClasses(part, product, BASE), part.name());
    }

    static boolean hasClasses(Part part, JavaClasses classes, String base) {
        String tree = base + "." + part.name() + ".";
        return classes.stream().anyMatch(type -> (type.getPackageName() + ".").startsWith(tree));
    }
}
