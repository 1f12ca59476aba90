package ma.cmsm.directory.internal.hsds;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A moment as RFC 3339 wants it; one without a zone is taken for UTC. */
final class Moment {

    private static final List<Function<String, OffsetDateTime>> FORMS =
            List.of(
                    OffsetDateTime::parse,
                    text -> LocalDateTime.parse(text).atOffset(ZoneOffset.UTC),
                    text -> LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC));

    private Moment() {}

    static Optional<String> of(String text) {
        String stripped = text.strip().replace(' ', 'T');
        return FORMS.stream()
                .map(form -> read(form, stripped))
                .flatMap(Optional::stream)
                .filter(moment -> moment.getYear() >= 0 && moment.getYear() <= 9999)
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .findFirst();
    }

    private static Optional<OffsetDateTime> read(
            Function<String, OffsetDateTime> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
