package ma.cmsm.identity;

import java.util.Collection;
import java.util.Optional;
import ma.cmsm.identity.internal.PasswordRules;

/** Which passwords will do, for forms that say so before they are sent. */
public final class Passwords {

    public static final int SHORTEST = PasswordRules.SHORTEST; // characters
    public static final int LONGEST = PasswordRules.LONGEST; // characters

    private Passwords() {}

    /**
     * Key of the refusal that a password would meet; empty when it will do.
     *
     * @param context words that belong to the account: its mail address, its organisation
     */
    public static Optional<String> weakness(String password, Collection<String> context) {
        return PasswordRules.weakness(password, context);
    }
}
