package ma.cmsm.web.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import ma.cmsm.web.words.Dates;
import ma.cmsm.web.words.Language;

/** Moments as people here read them: the day in words, the hour of Morocco. */
@Named
@ApplicationScoped
public class Moments {

    /** Morocco, where all who work here are. */
    public static final ZoneId HERE = ZoneId.of("Africa/Casablanca");

    /** Such as {@code 26 novembre 2026, 08:30}. */
    public String at(Instant moment, Language language) {
        LocalDateTime here = LocalDateTime.ofInstant(moment, HERE);
        String comma = language == Language.AR ? "، " : ", ";
        return Dates.day(here.toLocalDate(), language) + comma + Dates.time(here.toLocalTime());
    }

    /** The day alone. */
    public String day(Instant moment, Language language) {
        return Dates.day(LocalDateTime.ofInstant(moment, HERE).toLocalDate(), language);
    }
}
