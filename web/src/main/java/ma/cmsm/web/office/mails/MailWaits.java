package ma.cmsm.web.office.mails;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ma.cmsm.identity.MailCare;
import ma.cmsm.platform.MailFolder;
import ma.cmsm.platform.Role;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Me;
import ma.cmsm.web.office.Waits;
import ma.cmsm.web.words.Words;

/**
 * Mails that the mail server does not take, for who looks after the installation; that there is no
 * mail server, for whoever invites as well.
 */
@ApplicationScoped
public class MailWaits implements Waits {

    private MailCare care;
    private MailFolder folder;

    /** For the proxy of the container. */
    protected MailWaits() {}

    @Inject
    public MailWaits(MailCare care, MailFolder folder) {
        this.care = care;
        this.folder = folder;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        boolean administrator = me.actor().roles().contains(Role.ADMINISTRATOR);
        if (folder.isMissingServer() && (administrator || me.opens(OfficePage.ACCOUNT_INVITE))) {
            OfficePage page = administrator ? OfficePage.TROUBLED_MAILS : OfficePage.ACCOUNT_SENT;
            return List.of(new Task(words.get("office_mails.no-server"), page.getAddress(), true));
        }
        if (!administrator) {
            return List.of();
        }
        long troubled = care.troubled(1, me.actor()).total();
        return troubled == 0
                ? List.of()
                : List.of(
                        new Task(
                                words.with("office_mails.wait", troubled),
                                OfficePage.TROUBLED_MAILS.getAddress(),
                                true));
    }
}
