package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import ma.cmsm.identity.Scope.Columns;
import ma.cmsm.identity.Scope.Condition;
import ma.cmsm.identity.Scope.Filter;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list shows exactly what one may see one by one. */
class ScopeStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final Columns COLUMNS =
            new Columns(
                    "organization",
                    "receiver",
                    Map.of(
                            Condition.ASSIGNED, "assignee = ?",
                            Condition.NAMED, "find_in_set(?, named) > 0",
                            Condition.BY_SELF, "author = ?",
                            Condition.NOT_BY_SELF, "author <> ?",
                            Condition.APPROVED, "approved"));

    private final Permission permission = new Permission(Clock.fixed(Cases.NOW, ZoneOffset.UTC));

    @Test
    void aListAndAQuestionAgree() throws SQLException {
        List<Target> targets = Cases.targets();
        try (Connection connection = DATABASE.dataSource().getConnection()) {
            Sql sql = new Sql(connection);
            fill(sql, targets);
            int seen = 0;
            for (Action action : Action.values()) {
                for (Role role : Role.values()) {
                    Actor actor = Cases.actor(role, true, Optional.of(Cases.NOW));
                    for (Detail detail : Detail.values()) {
                        seen += compare(sql, targets, permission.scope(actor, action), detail);
                    }
                }
            }
            assertTrue(seen > 0);
        }
    }

    private static int compare(Sql sql, List<Target> targets, Scope scope, Detail detail)
            throws SQLException {
        List<Integer> expected =
                IntStream.range(0, targets.size())
                        .filter(at -> targets.get(at).detail() == Detail.ALL)
                        .filter(at -> scope.admits(targets.get(at).inDetail(detail)))
                        .boxed()
                        .toList();
        Filter filter = scope.filter(COLUMNS, detail);
        List<Integer> listed =
                sql.list(
                        "select id from target where " + filter.sql(),
                        filter.values(),
                        row -> row.getInt(1));
        assertEquals(new TreeSet<>(expected), new TreeSet<>(listed), scope::toString);
        return listed.size();
    }

    @Test
    void whatATableDoesNotHaveIsNeverMet() {
        Actor focalPoint = Cases.actor(Role.FOCAL_POINT, false, Optional.of(Cases.NOW));
        Columns bare = new Columns("organization", null, Map.of());
        assertEquals(
                "(1 = 0)",
                permission.scope(focalPoint, Action.READ_CASE).filter(bare, Detail.ALL).sql());
        assertEquals(
                "(1 = 0)",
                permission
                        .scope(focalPoint, Action.ACCEPT_REFERRAL)
                        .filter(bare, Detail.ALL)
                        .sql());
    }

    private static void fill(Sql sql, List<Target> targets) throws SQLException {
        sql.update(
                "create temporary table target (id int primary key, organization varchar(10),"
                        + " receiver varchar(10), author varchar(10), assignee varchar(10),"
                        + " named varchar(10), approved boolean)");
        List<List<Object>> rows = new ArrayList<>();
        for (int at = 0; at < targets.size(); at++) {
            Target target = targets.get(at);
            if (target.detail() == Detail.ALL) {
                rows.add(
                        List.of(
                                at,
                                target.organization(),
                                target.receiver(),
                                target.author(),
                                target.assignee(),
                                String.join(",", target.named()),
                                target.approved()));
            }
        }
        sql.insert("insert into target", rows);
    }
}
