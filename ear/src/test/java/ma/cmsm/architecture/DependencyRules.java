package ma.cmsm.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import ma.cmsm.architecture.DependencyTable.Part;

/** The dependency table as rules over the classes below a base package. */
final class DependencyRules {

    private final String base;

    private DependencyRules(String base) {
        this.base = base;
    }

    /**
     * Every rule by its name.
     *
     * @param base {@code ma.cmsm}, or the root of a tree that is laid out like it
     */
    static Map<String, ArchRule> below(String base) {
        return new DependencyRules(base).all();
    }

    private Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        parts().forEach(part -> rules.put(part.name(), row(part)));
        DependencyTable.LIBRARIES.forEach(
                (library, homes) -> rules.put(library.get(0), home(library, homes)));
        rules.put("door", everyoneEntersByTheDoor());
        rules.put("rooms", aFeatureIsADoorAndABackRoom());
        rules.put("table", everyClassIsInTheTable());
        return rules;
    }

    private static Stream<Part> parts() {
        return Stream.concat(DependencyTable.FEATURES.stream(), DependencyTable.OTHERS.stream());
    }

    private ArchRule row(Part part) {
        String[] allowed =
                Stream.concat(Stream.of(part.name()), part.mayUse().stream())
                        .map(this::tree)
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(tree(part.name()))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(base + "..").and(not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .because(part.name() + " may use " + part.mayUse());
    }

    private ArchRule home(List<String> library, List<String> homes) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes.stream().map(this::tree).toArray(String[]::new))
                .should()
                .dependOnClassesThat(resideInAnyPackage(library.toArray(String[]::new)))
                .because(library + " is used in " + homes + " only");
    }

    private ArchRule everyoneEntersByTheDoor() {
        return classes()
                .should(useOnlyTheTopLevelOfOtherParts())
                .because("the packages below a part's top level are its own affair");
    }

    private ArchCondition<JavaClass> useOnlyTheTopLevelOfOtherParts() {
        return new ArchCondition<>("use only the top level of other parts") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isByTheBackDoor(user, use.getTargetClass()))
                        .map(use -> SimpleConditionEvent.violated(use, use.getDescription()))
                        .forEach(events::add);
            }
        };
    }

    private boolean isByTheBackDoor(JavaClass user, JavaClass used) {
        String part = partOf(used);
        return !part.isEmpty()
                && !part.equals(partOf(user))
                && !used.getPackageName().equals(base + "." + part);
    }

    /** The name of the part a class lies in; empty when it is not below the base package. */
    private String partOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(base + ".") ? name.substring(base.length() + 1).split("\\.")[0] : "";
    }

    private ArchRule aFeatureIsADoorAndABackRoom() {
        return classes()
                .that()
                .resideInAnyPackage(packages(part -> tree(part.name())))
                .should()
                .resideInAnyPackage(
                        Stream.of(
                                        packages(part -> base + "." + part.name()),
                                        packages(part -> tree(part.name() + ".internal")))
                                .flatMap(Stream::of)
                                .toArray(String[]::new))
                .because("a feature is a door and a back room");
    }

    private static String[] packages(Function<Part, String> pattern) {
        return DependencyTable.FEATURES.stream().map(pattern).toArray(String[]::new);
    }

    private ArchRule everyClassIsInTheTable() {
        return classes()
                .should()
                .resideInAnyPackage(parts().map(part -> tree(part.name())).toArray(String[]::new))
                .because("whoever is not in the table is used and uses without a rule");
    }

    /** A package below the base and all below it. */
    private String tree(String name) {
        return base + "." + name + "..";
    }
}
