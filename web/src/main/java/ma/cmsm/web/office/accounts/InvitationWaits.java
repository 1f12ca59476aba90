package ma.cmsm.web.office.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.AccountQueries;
import ma.cmsm.identity.AccountSearch;
import ma.cmsm.identity.AccountSort;
import ma.cmsm.identity.AccountState;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Me;
import ma.cmsm.web.office.Waits;
import ma.cmsm.web.words.Words;

/** Invitations that nobody has accepted yet, for those who invite. */
@ApplicationScoped
public class InvitationWaits implements Waits {

    private static final AccountSearch INVITED =
            new AccountSearch(
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(AccountState.INVITED),
                    AccountSort.NAME,
                    false,
                    0,
                    1);

    private AccountQueries accounts;

    /** For the proxy of the container. */
    protected InvitationWaits() {}

    @Inject
    public InvitationWaits(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        if (!me.opens(OfficePage.ACCOUNT_INVITE)) {
            return List.of();
        }
        long invited = accounts.list(me.actor(), INVITED).total();
        return invited == 0 ? List.of() : List.of(task(invited, words));
    }

    private static Task task(long invited, Words words) {
        return new Task(
                words.with("office_accounts.wait.invited", invited),
                OfficePage.ACCOUNTS.getAddress() + "?state=" + AccountState.INVITED,
                false);
    }
}
