package ma.cmsm.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens that prove, without a row in any table, that we made them: for one purpose, about one
 * subject, until a moment. Whoever has one can read its subject.
 */
@ApplicationScoped
public class SignedTokens {

    private static final Pattern FORM =
            Pattern.compile(
                    "(?<key>[0-9a-f]{8})\\.(?<subject>[A-Za-z0-9_-]{1,100})"
                            + "\\.(?<until>[0-9]{1,11})\\.(?<print>[0-9a-f]{64})");

    private Keyring keyring;
    private Clock clock;

    /** For the proxy of the container. */
    protected SignedTokens() {}

    @Inject
    public SignedTokens(Keyring keyring, Clock clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    /**
     * @param purpose what it is for; it opens nothing else
     * @param subject letters, digits, {@code -} and {@code _}, at most 100; nothing secret
     * @param until to the second
     */
    public String sign(String purpose, String subject, Instant until) {
        String key = keyring.current();
        String signed = subject + "." + until.getEpochSecond();
        return key + "." + signed + "." + keyring.fingerprint(key, token(purpose), signed);
    }

    /**
     * What a token of ours says.
     *
     * @param over whether its time is over: it opens nothing any more
     */
    public record Signed(String subject, boolean over) {}

    /** The subject of a token of ours; empty when it is none, or its time is over. */
    public Optional<String> open(String purpose, String token) {
        return read(purpose, token).filter(signed -> !signed.over()).map(Signed::subject);
    }

    /** A token of ours, be its time over: who comes late has not guessed. Empty when it is none. */
    public Optional<Signed> read(String purpose, String token) {
        Matcher parts = FORM.matcher(token);
        if (!parts.matches() || !isOurs(purpose, parts)) {
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(Long.parseLong(parts.group("until")));
        return Optional.of(new Signed(parts.group("subject"), !clock.instant().isBefore(until)));
    }

    private boolean isOurs(String purpose, Matcher parts) {
        try {
            String signed = parts.group("subject") + "." + parts.group("until");
            String print = keyring.fingerprint(parts.group("key"), token(purpose), signed);
            return MessageDigest.isEqual(ascii(print), ascii(parts.group("print")));
        } catch (Refused unknownKey) {
            return false;
        }
    }

    private static String token(String purpose) {
        return "token " + purpose;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
