package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.model.HsdsJson;

/** What a service says of its last check and of the next (HSDS assured_date and ours beside it). */
public final class Assurance {

    /** Months from one check to the next where the service does not say. */
    public static final int USUAL_MONTHS = 6;

    private static final ZoneId MOROCCO = ZoneId.of("Africa/Casablanca");

    private final RecordStore records;
    private final Clock clock;

    public Assurance(RecordStore records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Today, where the services are. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(MOROCCO));
    }

    /**
     * The properties of a service that was checked today, in the name of its organisation.
     *
     * @param organization id of the organisation
     */
    public ObjectNode today(ObjectNode service, Optional<String> organization) {
        LocalDate today = today(clock);
        ObjectNode made = HsdsJson.MAPPER.createObjectNode();
        made.put("assured_date", today.toString());
        made.put("assurance_due", today.plusMonths(months(service)).toString());
        organization
                .flatMap(id -> records.find(RecordRef.organization(id)))
                .map(stored -> stored.json().path("name").asText())
                .ifPresent(name -> made.put("assurer_name", name));
        return made;
    }

    private static int months(ObjectNode service) {
        return service.path("assurance_months").asInt(USUAL_MONTHS);
    }

    /** The day of the next check; empty for a service that was never checked. */
    public static Optional<LocalDate> due(ObjectNode service) {
        return day(service, "assurance_due")
                .or(() -> day(service, "assured_date").map(day -> day.plusMonths(months(service))));
    }

    private static Optional<LocalDate> day(ObjectNode service, String property) {
        try {
            return Optional.of(LocalDate.parse(service.path(property).asText()));
        } catch (DateTimeException absent) {
            return Optional.empty();
        }
    }
}
