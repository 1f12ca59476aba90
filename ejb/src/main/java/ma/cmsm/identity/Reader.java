package ma.cmsm.identity;

/** Whom a mail is for: an address and a language, not a name. */
public record Reader(String mail, String language) {}
