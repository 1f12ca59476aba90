package ma.cmsm.api.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import ma.cmsm.api.Api;
import ma.cmsm.api.Api.Answer;
import ma.cmsm.audit.AuditHead;
import ma.cmsm.audit.AuditVerification;
import ma.cmsm.identity.DemoAccount;
import ma.cmsm.identity.DemoAccounts;
import ma.cmsm.identity.DemoMode;
import ma.cmsm.identity.FirstSetup;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the launcher asks for: whether the audit record is whole, and how people get in at first.
 */
class OperatorResourcesTest {

    private static final String AUTHORIZATION = "Authorization";
    private static final String TOKEN = "Bearer the-token";

    @TempDir Path home;

    private final Verification verification = new Verification();
    private final Setup setup = new Setup();
    private final Demo demo = new Demo();
    private final Mails mails = new Mails();
    private Api api;

    @BeforeEach
    void open() throws IOException {
        Files.writeString(home.resolve("operator.token"), "the-token\n");
        Settings settings =
                new Settings() {
                    @Override
                    public Path home() {
                        return home;
                    }
                };
        api =
                Api.of(
                        new OperatorGuard(settings),
                        new AuditVerificationResource(verification, Clock.systemUTC()),
                        new FirstAccountsResource(setup, demo, new Mode(), mails));
    }

    @Test
    void aWholeRecordHasNoFault() throws IOException {
        verification.found = AuditVerification.Verified.whole(7);
        JsonNode report = report(verify(""));
        assertEquals(7, report.get("lines").asLong());
        assertFalse(report.has("fault"));
    }

    @Test
    void theFirstBrokenLineIsNamed() throws IOException {
        verification.found =
                AuditVerification.Verified.broken(3, AuditVerification.Fault.MISSING, 4);
        JsonNode report = report(verify("?head=9:" + "a".repeat(64)));
        assertEquals("MISSING", report.get("fault").asText());
        assertEquals(4, report.get("number").asLong());
        assertEquals(Optional.of(new AuditHead(9, "a".repeat(64))), verification.kept);
    }

    @Test
    void theWarningIsEndedWhenTheOperatorSaysSoAlone() {
        verification.found = AuditVerification.Verified.whole(7);
        verify("");
        assertFalse(verification.ends);
        assertEquals(7, report(verify("?end_alarm=true")).get("lines").asLong());
        assertTrue(verification.ends);
    }

    @Test
    void whatIsNoHeadIsRefused() {
        assertEquals(400, verify("?head=9:xyz").status());
    }

    @Test
    void whoeverHasNoTokenGetsNeither() {
        assertEquals(401, api.send("PUT", "manage/v1/first-accounts", new byte[0]).status());
        assertEquals(401, api.send("POST", "manage/v1/audit-verifications", new byte[0]).status());
        assertEquals(0, setup.opened);
    }

    @Test
    void inTheDemonstrationItsAccountsAreToldAndTheCodeThatEndsIt() {
        demo.accounts =
                List.of(
                        new DemoAccount(
                                "editor@demo.example",
                                "Editor",
                                "Association",
                                Set.of(Role.MEMBER_EDITOR),
                                "secret",
                                "123456"));
        JsonNode answer = first();
        assertEquals(
                "{\"demo\":[{\"mail\":\"editor@demo.example\",\"password\":\"secret\","
                        + "\"roles\":[\"MEMBER_EDITOR\"]}],\"demo_ending_code\":\"c0de\"}",
                answer.toString());
        assertEquals(0, setup.opened);
    }

    @Test
    void anInstallationWithoutAnybodyGetsATokenForTheFirst() {
        setup.needed = true;
        assertEquals("{\"demo\":[],\"setup_token\":\"t0ken\"}", first().toString());
        setup.needed = false;
        assertEquals("{\"demo\":[]}", first().toString());
    }

    @Test
    void thatMailsWaitForAMailServerIsTold() {
        mails.missingServer = true;
        assertEquals("{\"demo\":[],\"mails_wait\":true}", first().toString());
    }

    private JsonNode first() {
        return api.send("PUT", "manage/v1/first-accounts", new byte[0], AUTHORIZATION, TOKEN)
                .json();
    }

    private Answer verify(String query) {
        return api.send(
                "POST", "manage/v1/audit-verifications" + query, new byte[0], AUTHORIZATION, TOKEN);
    }

    private static JsonNode report(Answer answer) {
        List<String> lines = answer.text().lines().toList();
        return Api.json(lines.get(lines.size() - 1)).get("report");
    }

    private static final class Mails extends MailFolder {

        private boolean missingServer;

        @Override
        public boolean isMissingServer() {
            return missingServer;
        }
    }

    private static final class Verification extends AuditVerification {

        private Verified found;
        private Optional<AuditHead> kept;
        private boolean ends;

        @Override
        public Verified endAlarm(Actor actor, Optional<AuditHead> head, LongConsumer progress) {
            ends = true;
            return found;
        }

        @Override
        public Verified verify(Actor actor, Optional<AuditHead> head, LongConsumer progress) {
            kept = head;
            return found;
        }
    }

    private static final class Setup extends FirstSetup {

        private boolean needed;
        private int opened;

        @Override
        public boolean isNeeded() {
            return needed;
        }

        @Override
        public String open(Actor actor) {
            opened++;
            return "t0ken";
        }
    }

    private static final class Mode extends DemoMode {

        @Override
        public String endingCode(Actor actor) {
            return actor.isOperator() ? "c0de" : "";
        }
    }

    private static final class Demo extends DemoAccounts {

        private List<DemoAccount> accounts = List.of();

        @Override
        public List<DemoAccount> all() {
            return accounts;
        }
    }
}
