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

    /** For the proxy of the container. */
    protected AccountsWaits() {}

    @Inject
    public AccountsWaits(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Task> tasks(Me me, Words words) {
        if (!me.opens(OfficePage.ACCOUNT_INVITE)) {
            return List.of();
        }
        List<Task> tasks = new ArrayList<>();
        add(
                tasks,
                count(me, AccountState.INVITED, false),
                "?state=" + AccountState.INVITED,
                "office_accounts.wait.invited",
                words);
        add(
                tasks,
                count(me, AccountState.ACTIVE, true),
                "?state=" + AccountState.ACTIVE + "&factor=none",
                "office_accounts.wait.no-factor",
                words);
        return tasks;
    }

    private long count(Me me, AccountState state, boolean withoutFactor) {
        AccountSearch search =
                new AccountSearch(
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(state),
                        withoutFactor,
                        AccountSort.NAME,
                        false,
                        0,
                        1);
        return accounts.list(me.actor(), search).total();
    }

    private static void add(List<Task> tasks, long count, String query, String key, Words words) {
        if (count > 0) {
            tasks.add(
                    new Task(
                            words.with(key, count),
                            OfficePage.ACCOUNTS.getAddress() + query,
                            false));
        }
    }
}
