package ma.cmsm.web.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ma.cmsm.identity.MailCare;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.MailQueue.Troubled;
import ma.cmsm.platform.Role;
import ma.cmsm.web.office.Waits.Task;
import ma.cmsm.web.office.mails.MailWaits;
import ma.cmsm.web.words.Language;
import ma.cmsm.web.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailWaitsTest {

    private static final Words FRENCH = Words.of(Language.FR);

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, /office/mails",
        "COORDINATOR, /office/accounts/sent",
        "SUPERVISOR, /office/accounts/sent"
    })
    void whoInvitesIsToldThatMailsWaitForAMailServer(Role role, String where) {
        Task told = new Task(FRENCH.get("office_mails.no-server"), where, true);
        assertEquals(List.of(told), tasks(role, true));
        assertEquals(List.of(), tasks(role, false));
    }

    @ParameterizedTest
    @CsvSource({"MEMBER_EDITOR", "FOCAL_POINT", "AUDITOR"})
    void whoInvitesNobodyIsNotTold(Role role) {
        assertEquals(List.of(), tasks(role, true));
    }

    private static List<Task> tasks(Role role, boolean missingServer) {
        return new MailWaits(new Untroubled(), new Folder(missingServer))
                .tasks(new MeInTest(role), FRENCH);
    }

    private static final class Untroubled extends MailCare {

        @Override
        public ListPage<Troubled> troubled(int most, Actor actor) {
            return new ListPage<>(0, List.of());
        }
    }

    private static final class Folder extends MailFolder {

        private final boolean missingServer;

        Folder(boolean missingServer) {
            this.missingServer = missingServer;
        }

        @Override
        public boolean isMissingServer() {
            return missingServer;
        }
    }
}
