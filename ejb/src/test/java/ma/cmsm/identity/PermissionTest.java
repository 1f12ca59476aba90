package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every cell of the design's table, against every kind of actor and target. */
class PermissionTest {

    private static final RightsMatrix MATRIX = RightsMatrix.read();
    private static final List<Target> TARGETS = Cases.targets();

    private final Permission permission = new Permission(Clock.fixed(Cases.NOW, ZoneOffset.UTC));

    @Test
    void theTableKnowsEveryAction() {
        Set<String> actions =
                Stream.of(Action.values()).map(Action::code).collect(Collectors.toSet());
        assertEquals(new TreeSet<>(actions), new TreeSet<>(MATRIX.actions()));
    }

    @TestFactory
    Stream<DynamicTest> everyCellIsAsDecided() {
        return Stream.of(Action.values())
                .flatMap(
                        action ->
                                Stream.of(Role.values())
                                        .map(
                                                role ->
                                                        DynamicTest.dynamicTest(
                                                                action.code() + " " + role,
                                                                () -> check(action, role))));
    }

    private void check(Action action, Role role) {
        Set<String> cell = MATRIX.cell(action, role);
        for (Actor actor : Cases.actors(role)) {
            for (Target target : TARGETS) {
                assertEquals(
                        isMeant(cell, actor, target),
                        permission.may(actor, action, target),
                        () -> cell + " " + actor + " " + target);
            }
        }
    }

    /** The words of a cell, read on their own: nothing of the product is used. */
    private static boolean isMeant(Set<String> cell, Actor actor, Target target) {
        return !cell.isEmpty()
                && cell.stream().allMatch(word -> isTrue(word, actor, target))
                && isDetailed(cell, target.detail())
                && (actor.factorProvedAt().isPresent()
                        || actor.roles().contains(Role.VISITOR)
                        || actor.roles().contains(Role.MEMBER_EDITOR));
    }

    private static boolean isTrue(String word, Actor actor, Target target) {
        boolean own = target.organization().equals(Optional.of(Cases.OWN));
        boolean received = target.receiver().equals(Optional.of(Cases.OWN));
        return switch (word) {
            case "yes", "codes", "codes-and-organizations", "large-figures", "existence" -> true;
            case "own" -> own;
            case "received" -> received;
            case "sides" -> own || received;
            case "assigned" -> target.assignee().equals(Optional.of(Cases.SELF));
            case "named" -> target.named().contains(Cases.SELF);
            case "self" -> target.author().equals(Optional.of(Cases.SELF));
            case "other-author" -> target.author().equals(Optional.of(Cases.OTHER));
            case "approved" -> target.approved();
            case "legal" -> actor.legalRepresentative();
            case "fresh" -> actor.factorProvedAt().equals(Optional.of(Cases.NOW.minusSeconds(299)));
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static boolean isDetailed(Set<String> cell, Detail wanted) {
        if (cell.contains("codes-and-organizations")) {
            return Set.of(Detail.CODES_AND_ORGANIZATIONS, Detail.CODES, Detail.EXISTENCE)
                    .contains(wanted);
        }
        if (cell.contains("codes")) {
            return Set.of(Detail.CODES, Detail.EXISTENCE).contains(wanted);
        }
        if (cell.contains("large-figures")) {
            return Set.of(Detail.LARGE_FIGURES, Detail.EXISTENCE).contains(wanted);
        }
        return !cell.contains("existence") || wanted == Detail.EXISTENCE;
    }

    @Test
    void machinesHaveNoRightsOfTheirOwn() {
        everyAction(
                action -> {
                    for (Actor machine : List.of(Actor.OPERATOR, Actor.SYSTEM)) {
                        assertFalse(permission.may(machine, action, Target.of(Cases.OWN)));
                        assertFalse(permission.may(machine, action, Target.NOBODYS));
                    }
                });
    }

    @Test
    void rolesAddUp() {
        Actor both =
                new Actor(
                        "x",
                        Optional.of(Cases.SELF),
                        Optional.of(Cases.OWN),
                        Set.of(Role.MEMBER_EDITOR, Role.SUPERVISOR),
                        false,
                        Optional.of(Cases.NOW),
                        Optional.empty());
        Target own = Target.of(Cases.OWN);
        assertEquals(true, permission.may(both, Action.EDIT_SERVICE, own));
        assertEquals(true, permission.may(both, Action.READ_CASE, own));
        assertEquals(false, permission.may(both, Action.READ_AUDIT_LOG, own));
    }

    @Test
    void whoMayNotIsNotToldWhatThereIs() {
        Target others = Target.of(Cases.OTHER);
        Actor supervisor = Cases.actor(Role.SUPERVISOR, false, Optional.of(Cases.NOW));
        Refused refused =
                assertThrows(
                        Refused.class,
                        () -> permission.require(supervisor, Action.READ_CASE, others));
        assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
        assertEquals("identity.not-found", refused.key());
    }

    @Test
    void whoMayAfterProvingTheFactorIsToldSo() {
        Target own = Target.of(Cases.OWN);
        Actor stale = Cases.actor(Role.SUPERVISOR, false, Optional.of(Cases.NOW.minusSeconds(300)));
        Refused refused =
                assertThrows(
                        Refused.class, () -> permission.require(stale, Action.EXPORT_CASE, own));
        assertEquals("identity.factor-needed", refused.key());
        assertEquals(Refused.Kind.FORBIDDEN, refused.kind());
    }

    private static void everyAction(Consumer<Action> check) {
        Stream.of(Action.values()).forEach(check);
    }
}
