package ma.cmsm.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nothing is reachable without a rule: every use case asks for a right, every method of the API is
 * for the operator, and who serves people or machines does not go round the use cases. What is
 * meant to be open is in {@link OpenTable}, with its reason.
 *
 * <p>A use case asks for a right when some way through it leads to one of {@link #RULES}. That it
 * asks on every way, and for the right one, is for the tests of the use case.
 */
final class GuardRules {

    /** Features that know nobody, and so cannot ask: whoever uses them has asked. */
    private static final Set<String> KNOW_NOBODY = Set.of("platform", "search");

    /** Who serves people and machines. */
    private static final Set<String> SERVING = Set.of("web", "api");

    private static final Set<String> BEANS =
            Set.of(
                    "jakarta.enterprise.context.ApplicationScoped",
                    "jakarta.enterprise.context.RequestScoped",
                    "jakarta.enterprise.context.Dependent",
                    "jakarta.ejb.Stateless",
                    "jakarta.ejb.Singleton");

    /** Where a right is asked for; to do without one is not among them. */
    private static final Set<String> RULES =
            Set.of(
                    "ma.cmsm.identity.Permission.may",
                    "ma.cmsm.identity.Permission.scope",
                    "ma.cmsm.identity.Permission.require",
                    "ma.cmsm.identity.Acts.require",
                    "ma.cmsm.platform.Actor.isOperator");

    private static final String ACT_WITHOUT_RIGHT =
            "ma.cmsm.identity.Acts.perform(ma.cmsm.identity.Act,"
                    + " ma.cmsm.platform.Transactions$Work)";

    private static final String OPERATOR_ONLY = "ma.cmsm.api.manage.OperatorOnly";
    private static final String GET = "jakarta.ws.rs.GET";
    private static final String HTTP_METHOD = "jakarta.ws.rs.HttpMethod";

    private final String base;

    private GuardRules(String base) {
        this.base = base;
    }

    /**
     * Every rule by its name.
     *
     * @param base {@code ma.cmsm}, or the root of a tree that is laid out like it
     */
    static Map<String, ArchRule> below(String base) {
        return new GuardRules(base).all();
    }

    /** The names of all that is there, as the table of what is open has them. */
    static Stream<String> names(String base, JavaClasses classes) {
        GuardRules rules = new GuardRules(base);
        return classes.stream()
                .filter(type -> type.getName().startsWith(base + "."))
                .flatMap(
                        type ->
                                Stream.concat(
                                        Stream.of(rules.name(type)),
                                        type.getMethods().stream()
                                                .map(
                                                        each ->
                                                                rules.name(
                                                                        type,
                                                                        each.getName(),
                                                                        each
                                                                                .getRawParameterTypes()))));
    }

    private Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("use case", everyUseCaseAsksForARight());
        rules.put("api method", everyMethodOfTheApiIsForTheOperator());
        rules.put("way round", nobodyGoesRoundTheUseCases());
        rules.put("timer", nothingGetsOutOfATimer());
        rules.put("entrance", requestsEnterWhereTheirRuleIsLookedUp());
        return rules;
    }

    private ArchRule everyUseCaseAsksForARight() {
        return methods()
                .that(are("use cases", this::isUseCase))
                .should(be("guarded", method -> isOpen(method) || asks(method)))
                .because("a use case without a right is open to everybody");
    }

    private ArchRule everyMethodOfTheApiIsForTheOperator() {
        return methods()
                .that(are("methods of the API", GuardRules::isOfTheApi))
                .should(be("for the operator", this::isForTheOperatorOrRead))
                .because("whoever finds the address may call it");
    }

    private ArchRule nobodyGoesRoundTheUseCases() {
        return classes()
                .that(
                        DescribedPredicate.describe(
                                "serve people or machines",
                                (JavaClass type) -> SERVING.contains(partOf(type))))
                .should(new GoRound())
                .because("a feature that knows nobody lets everybody in");
    }

    private ArchRule requestsEnterWhereTheirRuleIsLookedUp() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.servlet.annotation.WebServlet")
                .or()
                .areAnnotatedWith("jakarta.servlet.annotation.WebFilter")
                .or()
                .areAnnotatedWith("jakarta.websocket.server.ServerEndpoint")
                .should(
                        new ArchCondition<JavaClass>("be where rules are looked up") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                if (!OpenTable.has(name(type))) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type, type.getDescription()));
                                }
                            }
                        })
                .because("a page or a method beside the tables has no rule");
    }

    private ArchRule nothingGetsOutOfATimer() {
        return methods()
                .that()
                .areAnnotatedWith("jakarta.ejb.Timeout")
                .or()
                .areAnnotatedWith("jakarta.ejb.Schedule")
                .should(be("a tick", GuardRules::isATick))
                .because("the server throws a timer away whose work failed twice");
    }

    /** All that it calls; the compiler itself has references to methods checked. */
    private static boolean isATick(JavaMethod method) {
        return method.getMethodCallsFromSelf().stream()
                .map(call -> call.getTargetOwner().getName())
                .filter(called -> !called.equals("java.util.Objects"))
                .allMatch("ma.cmsm.platform.Tick"::equals);
    }

    /** A public method of a bean at the top level of a feature that can ask. */
    private boolean isUseCase(JavaMethod method) {
        return isAtTheDoor(method.getOwner())
                && !KNOW_NOBODY.contains(partOf(method.getOwner()))
                && isPublic(method);
    }

    private boolean isAtTheDoor(JavaClass type) {
        String part = partOf(type);
        return DependencyTable.FEATURES.stream().anyMatch(feature -> feature.name().equals(part))
                && type.getPackageName().equals(base + "." + part)
                && type.getAnnotations().stream()
                        .anyMatch(mark -> BEANS.contains(mark.getRawType().getName()));
    }

    private static boolean isPublic(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.STATIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private boolean isOpen(JavaMethod method) {
        String name = name(method.getOwner(), method.getName(), method.getRawParameterTypes());
        return OpenTable.has(name) || OpenTable.isInner(name);
    }

    /** A method below the base; where there are others of its name, with its parameters. */
    private String name(JavaClass type, String method, List<JavaClass> parameters) {
        String name = name(type) + "." + method;
        long all = type.getMethods().stream().filter(each -> isNamed(each, method)).count();
        return all == 1
                ? name
                : parameters.stream()
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.joining(", ", name + "(", ")"));
    }

    private static boolean isNamed(JavaMethod method, String name) {
        return method.getName().equals(name) && isPublic(method);
    }

    /** Its name below the base, such as {@code identity.SignIn}. */
    private String name(JavaClass type) {
        return type.getName().substring(base.length() + 1);
    }

    /** Whether some way through the method leads to where a right is asked for. */
    private static boolean asks(JavaCodeUnit method) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(method));
        Deque<JavaCodeUnit> left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            JavaCodeUnit next = left.pop();
            if (next.getFullName().equals(ACT_WITHOUT_RIGHT)) {
                continue;
            }
            if (RULES.contains(next.getOwner().getName() + "." + next.getName())) {
                return true;
            }
            uses(next).filter(seen::add).forEach(left::push);
        }
        return false;
    }

    private static Stream<JavaCodeUnit> uses(JavaCodeUnit method) {
        return Stream.concat(
                        method.getCallsFromSelf().stream().map(call -> call.getTarget()),
                        method.getCodeUnitReferencesFromSelf().stream()
                                .map(reference -> reference.getTarget()))
                .map(AccessTarget.CodeUnitAccessTarget::resolveMember)
                .flatMap(found -> found.stream())
                .map(JavaCodeUnit.class::cast);
    }

    private static boolean isOfTheApi(JavaMethod method) {
        return method.getAnnotations().stream()
                .anyMatch(mark -> mark.getRawType().isAnnotatedWith(HTTP_METHOD));
    }

    private boolean isForTheOperatorOrRead(JavaMethod method) {
        return method.isAnnotatedWith(OPERATOR_ONLY)
                || method.getOwner().isAnnotatedWith(OPERATOR_ONLY)
                || method.isAnnotatedWith(GET) && isOpen(method);
    }

    /** The name of the part a class lies in; empty when it is not below the base package. */
    private String partOf(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(base + ".") ? name.substring(base.length() + 1).split("\\.")[0] : "";
    }

    private static DescribedPredicate<JavaMethod> are(String what, Predicate<JavaMethod> test) {
        return DescribedPredicate.describe(what, test);
    }

    private static ArchCondition<JavaMethod> be(String what, Predicate<JavaMethod> test) {
        return new ArchCondition<>("be " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (!test.test(method)) {
                    String words = method.getDescription() + " is not " + what;
                    events.add(SimpleConditionEvent.violated(method, words));
                }
            }
        };
    }

    /** Using what knows nobody, unless for the operator or in the table of what is open. */
    private final class GoRound extends ArchCondition<JavaClass> {

        GoRound() {
            super("only use what is open of features that know nobody");
        }

        @Override
        public void check(JavaClass user, ConditionEvents events) {
            if (user.isAnnotatedWith(OPERATOR_ONLY)) {
                return;
            }
            Stream.concat(
                            user.getCodeUnitCallsFromSelf().stream(),
                            user.getCodeUnitReferencesFromSelf().stream())
                    .filter(use -> isGuardedElsewhere(use.getTarget()))
                    .forEach(
                            use ->
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    use, use.getDescription())));
        }

        private boolean isGuardedElsewhere(AccessTarget.CodeUnitAccessTarget used) {
            JavaClass door = used.getOwner();
            if (!isAtTheDoor(door) || used.getName().equals("<init>")) {
                return false;
            }
            String name = name(door, used.getName(), used.getRawParameterTypes());
            return OpenTable.isInner(name)
                    || KNOW_NOBODY.contains(partOf(door)) && !OpenTable.has(name);
        }
    }
}
