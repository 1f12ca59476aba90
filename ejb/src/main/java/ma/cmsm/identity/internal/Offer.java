package ma.cmsm.identity.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import ma.cmsm.identity.SentInvitation;
import ma.cmsm.platform.Role;
import ma.cmsm.platform.Tokens;

/**
 * A membership that somebody with an account may accept. It is written in the token of its link:
 * the table of links knows the fingerprint of the whole, so that nobody can change it.
 */
public record Offer(String organization, Set<Role> roles, boolean legalRepresentative) {

    private static final int RANDOM = Tokens.random().length();
    private static final String BETWEEN = "\n";

    public Offer {
        roles = Set.copyOf(roles);
    }

    /** Whether that is what somebody is asked for. */
    public boolean isOf(SentInvitation sent) {
        return roles.equals(sent.roles()) && legalRepresentative == sent.legalRepresentative();
    }

    static Offer of(Membership membership) {
        return new Offer(
                membership.place().organization(),
                membership.roles(),
                membership.legalRepresentative());
    }

    /** A token of its own each time. */
    String token() {
        String names = roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
        String text = String.join(BETWEEN, organization, names, "" + legalRepresentative);
        return Tokens.random()
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a token offers that the table of links knows. */
    public static Offer in(String token) {
        byte[] text = Base64.getUrlDecoder().decode(token.substring(RANDOM));
        String[] parts = new String(text, StandardCharsets.UTF_8).split(BETWEEN);
        Set<Role> roles =
                Arrays.stream(parts[1].split(","))
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
        return new Offer(parts[0], roles, Boolean.parseBoolean(parts[2]));
    }
}
