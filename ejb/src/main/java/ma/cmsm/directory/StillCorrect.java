package ma.cmsm.directory;

import java.time.LocalDate;

/**
 * What the link of a reminder asks about.
 *
 * @param due the day of the check that it was sent for
 * @param open whether nobody has confirmed it since
 */
public record StillCorrect(String service, Text name, LocalDate due, boolean open) {}
