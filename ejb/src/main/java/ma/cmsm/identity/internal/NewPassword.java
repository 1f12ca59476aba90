package ma.cmsm.identity.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;
import ma.cmsm.platform.Transactions;

/** A password that somebody chose for an account: checked against the rules, then hashed. */
@ApplicationScoped
public class NewPassword {

    private Transactions transactions;
    private PasswordHashes hashes;

    /** For the proxy of the container. */
    protected NewPassword() {}

    @Inject
    public NewPassword(Transactions transactions, PasswordHashes hashes) {
        this.transactions = transactions;
        this.hashes = hashes;
    }

    /**
     * Its hash. Not to be called in a transaction: hashing takes long.
     *
     * @throws Refused kind INVALID, as {@link PasswordRules#check} says
     */
    public String hash(Account account, String password) {
        List<String> context = transactions.within(sql -> context(sql, account));
        return hash(context, password);
    }

    /**
     * The same for an account that is still to be made.
     *
     * @param context words that belong to it
     */
    public String hash(List<String> context, String password) {
        PasswordRules.check(password, context);
        return hashes.hash(password);
    }

    /** Whether it is the account's present one. */
    public boolean isPresent(Account account, String password) {
        return hashes.isRight(PasswordRules.bounded(password), account.passwordHash());
    }

    private static List<String> context(Sql sql, Account account) throws SQLException {
        List<String> context = new ArrayList<>(List.of(account.mail(), account.name()));
        new AccountTable(sql)
                .memberships(account.id())
                .forEach(one -> context.add(one.place().name()));
        return context;
    }
}
