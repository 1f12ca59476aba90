package ma.cmsm.platform;

/**
 * A mail as its reader sees it. It says nothing about anybody but by its recipient's address.
 *
 * @param recipient a checked address
 * @param language of the text
 */
public record Mail(String recipient, String language, String subject, String text) {}
