package ma.cmsm.web.office.services;

import java.io.Serializable;

/** Something to choose. */
public record Option(String value, String label) implements Serializable {}
