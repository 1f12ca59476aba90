package ma.cmsm.web.office.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ma.cmsm.platform.MailFolder;

/** What is said to who has invited somebody. */
@ApplicationScoped
class Invited {

    private MailFolder folder;

    /** For the proxy of the container. */
    protected Invited() {}

    @Inject
    Invited(MailFolder folder) {
        this.folder = folder;
    }

    /** Key of the words: the mail is under way, or waits for a mail server. */
    String key() {
        return folder.isMissingServer()
                ? "office_accounts_invite.waits"
                : "office_accounts_invite.done";
    }
}
