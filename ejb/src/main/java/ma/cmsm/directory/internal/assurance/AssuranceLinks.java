package ma.cmsm.directory.internal.assurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import ma.cmsm.platform.SignedTokens;

/**
 * The tokens of reminders: each says that one service is still correct, for the check of one day,
 * and is worth nothing after that.
 */
@ApplicationScoped
public class AssuranceLinks {

    private static final String PURPOSE = "still-correct";
    private static final Duration LASTS = Duration.ofDays(60);

    private SignedTokens tokens;
    private Clock clock;

    /** For the proxy of the container. */
    protected AssuranceLinks() {}

    @Inject
    public AssuranceLinks(SignedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What a link asks about.
     *
     * @param over whether it is too old to be answered
     */
    public record Asked(String service, LocalDate due, boolean over) {}

    public String token(String service, LocalDate due) {
        return tokens.sign(PURPOSE, service + "_" + due.toEpochDay(), clock.instant().plus(LASTS));
    }

    /** What a token asks about, be it too old; empty when it is none of ours. */
    public Optional<Asked> read(String token) {
        return tokens.read(PURPOSE, token).map(AssuranceLinks::asked);
    }

    private static Asked asked(SignedTokens.Signed signed) {
        String subject = signed.subject();
        int dash = subject.indexOf('_');
        return new Asked(
                subject.substring(0, dash),
                LocalDate.ofEpochDay(Long.parseLong(subject.substring(dash + 1))),
                signed.over());
    }
}
