package ma.cmsm.identity;

/**
 * What an authenticator application needs to know.
 *
 * @param secret in Base32, four characters apart, to be typed
 * @param uri the same with names, to be drawn as a QR code
 */
public record Enrolment(String secret, String uri) {}
