package ma.cmsm.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Sql;
import org.junit.jupiter.api.Test;

/** What organisations are called tells them apart. */
class OrganizationNamesStoreTest extends TwoMembers {

    /** What is told who comes second, before and after the other one is there to be seen. */
    private static final Set<String> TAKEN = Set.of("identity.name-taken", "platform.taken");

    @Test
    void noTwoAreCalledTheSame() {
        String first = admit("Association Zahra");
        refusedAs("identity.name-taken", () -> admit(" association  zahra"));
        refusedAs("identity.name-taken", () -> admit("Association Zahra\u200b"));
        refusedAs("identity.name-taken", () -> admit("Association Za\u200dhra"));
        String second = admit("Other");
        refusedAs("identity.name-taken", () -> rename(second, "ASSOCIATION ZAHRA", 0));
        rename(first, "Association zahra", 0);
        rename(first, "Association zahra", 1);
    }

    @Test
    void ofTwoOfOneNameAdmittedAtTheSameTimeOneIs() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService coordinators = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                String name = "Association " + round;
                Callable<String> admission = () -> admitTogether(together, name);
                List<String> answers = new ArrayList<>();
                for (Future<String> each : coordinators.invokeAll(List.of(admission, admission))) {
                    answers.add(each.get());
                }
                assertEquals(2, answers.size());
                assertTrue(answers.remove("admitted"));
                assertTrue(TAKEN.containsAll(answers), answers::toString);
            }
        } finally {
            coordinators.shutdown();
        }
    }

    @Test
    void administratorsNameTheCommitteeAndNothingElse() {
        refusedAs("identity.name-taken", () -> renameCommittee(administrator, "Tamount"));
        renameCommittee(administrator, " Comité  Souss-Massa ");
        assertEquals(
                "Comité Souss-Massa",
                house.organizationQueries.get(administrator, "committee").name());
        refusedAs("identity.stale", () -> renameCommittee(administrator, "Comité"));
        notFound(() -> renameCommittee(coordinator, "Comité"));
        notFound(() -> renameCommittee(supervisor, "Comité"));
        for (String other : List.of("tamount", "nobody", "é")) {
            notFound(() -> house.organizations.renameCommittee(administrator, other, "X", 0));
        }
        Actor strange = house.actor("amal", "tamount", Role.ADMINISTRATOR);
        notFound(() -> house.organizations.renameCommittee(strange, "tamount", "X", 0));
    }

    private void renameCommittee(Actor actor, String name) {
        house.organizations.renameCommittee(actor, "committee", name, 0);
    }

    @Test
    void whoHadTheNameOfAnotherBeforeThatWasRefusedKeepsItUntilRenamed() throws Exception {
        house.transactions.within(sql -> forgetKeys(sql));
        migrate("V20__identity_organization_name_key.sql");
        assertEquals(List.of("committee committee", "tamount zahra", "zahra -"), keys());
        rename("zahra", "zahra", 0);
        assertEquals("zahra -", keys().get(2));
        rename("zahra", "Zahra Tiznit", 1);
        assertEquals("zahra zahra tiznit", keys().get(2));
    }

    private static int forgetKeys(Sql sql) throws SQLException {
        sql.update("alter table identity_organization drop column name_key");
        return sql.update("update identity_organization set name = 'Zahra' where id = 'tamount'");
    }

    private void migrate(String name) throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/db/migration/" + name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String statement : text.replaceAll("(?m)^--.*", "").strip().split(";\\s*")) {
                house.transactions.within(sql -> sql.update(statement));
            }
        }
    }

    private static List<String> keys() throws SQLException {
        return DATABASE.column(
                "select concat_ws(' ', id, coalesce(name_key, '-')) from identity_organization"
                        + " order by id");
    }

    private String admitTogether(CyclicBarrier together, String name) throws Exception {
        together.await();
        try {
            admit(name);
            return "admitted";
        } catch (Refused refused) {
            return refused.key();
        }
    }

    private void rename(String id, String name, long version) {
        house.organizations.change(
                coordinator, new ChangeOrganization(id, name, Optional.empty(), version));
    }

    private String admit(String name) {
        return house.organizations.admit(
                coordinator, new AdmitOrganization(name, Optional.empty()));
    }
}
