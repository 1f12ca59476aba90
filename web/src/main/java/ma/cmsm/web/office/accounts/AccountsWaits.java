package ma.cmsm.web.office.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.identity.AccountQueries;
import ma.cmsm.identity.AccountSearch;
import ma.cmsm.identity.AccountSort;
import ma.cmsm.identity.AccountState;
import ma.cmsm.identity.Inviting;
import ma.cmsm.web.gate.OfficePage;
import ma.cmsm.web.office.Me;
import ma.cmsm.web.office.Waits;
import ma.cmsm.web.words.Words;

/**
 * Invitations that nobody has accepted yet and accounts without a second factor, for those who
 * invite.
 */
@ApplicationScoped
public class AccountsWaits implements Waits {

    private AccountQueries accounts;
    private Inviting inviting;

    /** For the proxy of the container. */
    protected AccountsWaits() {}

    @Inject
    public AccountsWaits(AccountQueries accounts, Inviting inviting) {
        this.accounts = accounts;
        this.inviting = inviting;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        if (!me.opens(OfficePage.ACCOUNT_INVITE)) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        add(
                tasks,
                inviting.sent(me.actor(), 0, 1).total(),
                OfficePage.ACCOUNT_SENT.getAddress(),
                "office_accounts.wait.invited",
                words);
        add(
                tasks,
                withoutFactor(me),
                OfficePage.ACCOUNTS.getAddress() + "?state=ACTIVE&factor=none",
                "office_accounts.wait.no-factor",
                words);
        return tasks;
    }

    private long withoutFactor(Me me) {
        AccountSearch search =
                new AccountSearch(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(AccountState.ACTIVE),
                        true,
                        AccountSort.NAME,
                        false,
                        0,
                        1);
        return accounts.list(me.actor(), search).total();
    }

    private static void add(List<Task> tasks, long count, String href, String key, Words words) {
        if (count > 0) {
            tasks.add(new Task(words.with(key, count), href, false));
        }
    }
}
