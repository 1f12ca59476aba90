package ma.cmsm.identity.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ma.cmsm.identity.AccountState;
import ma.cmsm.platform.Refused;

/**
 * A row of {@code identity_account}.
 *
 * @param hasFactor whether a second factor is in use
 */
public record Account(
        String id,
        String mail,
        String name,
        String language,
        AccountState state,
        Optional<String> passwordHash,
        Optional<Instant> acceptedAt,
        boolean demo,
        boolean hasFactor,
        long version) {

    /** How long a member editor may work without a second factor. */
    public static final Duration GRACE = Duration.ofDays(14);

    /** Until when the password may be enough. */
    public Optional<Instant> graceEnds() {
        return hasFactor ? Optional.empty() : acceptedAt.map(at -> at.plus(GRACE));
    }

    /**
     * Before somebody changes what every visitor of the demonstration needs as it is.
     *
     * @throws Refused kind CONFLICT, key {@code identity.demo-stays}
     */
    public void refuseDemo() {
        if (demo) {
            throw new Refused(Refused.Kind.CONFLICT, "identity.demo-stays");
        }
    }
}
