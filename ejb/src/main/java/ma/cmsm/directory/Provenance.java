package ma.cmsm.directory;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Who says so, and when it was verified.
 *
 * @param asOf date of the source: a year, a month or a day (ISO 8601)
 * @param trust {@code high}, {@code medium} or {@code low}
 * @param assuredOn the day it was verified; empty means unverified, and pages say so
 * @param assuredBy an organisation or function, never a private person
 * @param assuranceDue the day of the next check
 */
public record Provenance(
        Optional<String> source,
        Optional<String> asOf,
        Optional<String> trust,
        Optional<LocalDate> assuredOn,
        Optional<String> assuredBy,
        Optional<LocalDate> assuranceDue) {

    public boolean isVerified() {
        return assuredOn.isPresent();
    }
}
