package ma.cmsm.identity;

import java.util.Optional;

/**
 * A session, as the browser keeps it. The token is a new one each time and replaces the one before.
 *
 * @param token opens the session; only a fingerprint of it is stored
 * @param device what the browser is to remember, once somebody is signed in, so that strangers'
 *     wrong tries do not slow them down; 180 days
 */
public record Opened(String token, Stage stage, Optional<String> device) {}
