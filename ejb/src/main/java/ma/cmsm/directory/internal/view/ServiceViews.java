package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import ma.cmsm.directory.HoursView;
import ma.cmsm.directory.PhoneView;
import ma.cmsm.directory.PlaceView;
import ma.cmsm.directory.Provenance;
import ma.cmsm.directory.ServiceCard;
import ma.cmsm.directory.ServiceView;
import ma.cmsm.directory.ServiceView.OrganizationRef;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.TermView;
import ma.cmsm.directory.Text;
import ma.cmsm.search.Highlights;

/** A published service as a page or a card shows it. */
public final class ServiceViews {

    private static final String REMOTE = "remote";

    private final Terms terms;
    private final Places places;
    private final Instant now;
    private final String language;

    public ServiceViews(Taxonomies taxonomies, Instant now, String language) {
        this.terms = new Terms(taxonomies, language);
        this.places = new Places(terms, now, language);
        this.now = now;
        this.language = language;
    }

    /** What a list shows that nobody searched for. */
    public ServiceCard card(JsonNode service) {
        return facts(service).at(now, Highlights.NONE);
    }

    /** What a list shows; nothing else of the service is worked out. */
    public CardFacts facts(JsonNode service) {
        return new CardFacts(
                timeless(service), text(service, "description"), ScheduleReader.ofService(service));
    }

    private ServiceCard timeless(JsonNode service) {
        return new ServiceCard(
                service.path("id").asText(),
                name(service),
                Optional.empty(),
                organization(service),
                towns(service),
                HoursView.State.UNKNOWN,
                terms.first(service, Taxonomies.FEE),
                terms.languages(service),
                terms.of(service, Taxonomies.THEME),
                places.firstPhone(service),
                isRemote(service),
                service.hasNonNull("assured_date"));
    }

    private boolean isRemote(JsonNode service) {
        List<TermView> modes = terms.of(service, Taxonomies.ACCESS_MODE);
        return !modes.isEmpty() && modes.stream().allMatch(mode -> REMOTE.equals(mode.code()));
    }

    public ServiceView page(JsonNode service) {
        List<PlaceView> where = places.of(service);
        return new ServiceView(
                service.path("id").asText(),
                name(service),
                text(service, "alternate_name"),
                text(service, "description"),
                organization(service),
                service.path("status").asText("active"),
                text(service, "alert"),
                terms.of(service, Taxonomies.THEME),
                terms.of(service, Taxonomies.AUDIENCE),
                text(service, "eligibility_description"),
                number(service, "minimum_age"),
                number(service, "maximum_age"),
                where,
                terms.of(service, Taxonomies.TERRITORY),
                ownTexts(service, "service_areas", "name"),
                hours(service, where),
                phones(service, where),
                Localized.string(service, "email"),
                Localized.string(service, "url"),
                terms.of(service, Taxonomies.ACCESS_MODE),
                text(service, "application_process"),
                text(service, "wait_time"),
                terms.first(service, Taxonomies.FEE),
                text(service, "fees_description").or(() -> text(service, "fees")),
                lines(service, "cost_options", Wording::cost),
                terms.of(service, Taxonomies.DOCUMENT),
                ownTexts(service, "required_documents", "document"),
                terms.languages(service),
                text(service, "interpretation_services"),
                terms.of(service, Taxonomies.ACCESSIBILITY),
                lines(service, "capacities", Wording::capacity),
                provenance(service),
                languagesOf(service));
    }

    /** Who says so, of any record that carries a source. */
    static Provenance provenance(JsonNode record) {
        return new Provenance(
                Localized.string(record, "source"),
                Localized.string(record, "source_as_of"),
                Localized.string(record, "trust"),
                date(record, "assured_date"),
                Localized.string(record, "assurer_name"),
                date(record, "assurance_due"));
    }

    /** The languages in which a record's texts exist. */
    static List<String> languagesOf(JsonNode record) {
        Set<String> languages = new TreeSet<>(Set.of(Localized.ownLanguage(record)));
        for (Map.Entry<String, JsonNode> entry : record.path("translations").properties()) {
            if (entry.getValue().has("name") || entry.getValue().has("description")) {
                languages.add(entry.getKey());
            }
        }
        return List.copyOf(languages);
    }

    private Optional<Text> text(JsonNode record, String field) {
        return Localized.text(record, field, language);
    }

    private Text name(JsonNode record) {
        return text(record, "name").orElse(new Text("", language));
    }

    private Optional<OrganizationRef> organization(JsonNode service) {
        JsonNode organization = service.path("organization");
        return text(organization, "name")
                .map(name -> new OrganizationRef(organization.path("id").asText(), name));
    }

    /** The hours of the service itself, or those of its place when it has just one. */
    private HoursView hours(JsonNode service, List<PlaceView> where) {
        HoursView own =
                OpeningHours.of(service.path("schedules"), now, Localized.ownLanguage(service));
        boolean unknown = own.state() == HoursView.State.UNKNOWN && own.notes().isEmpty();
        return unknown && where.size() == 1 ? where.get(0).hours() : own;
    }

    private List<PhoneView> phones(JsonNode service, List<PlaceView> where) {
        List<PhoneView> own = Phones.of(service.path("phones"), Localized.ownLanguage(service));
        if (!own.isEmpty()) {
            return own;
        }
        List<PhoneView> there = where.stream().flatMap(place -> place.phones().stream()).toList();
        JsonNode organization = service.path("organization");
        return there.isEmpty()
                ? Phones.of(organization.path("phones"), Localized.ownLanguage(organization))
                : there;
    }

    /** Where its places are, or else the territories it is given itself. */
    private List<Text> towns(JsonNode service) {
        List<Text> towns = new ArrayList<>();
        for (JsonNode atLocation : service.path("service_at_locations")) {
            terms.first(atLocation.path("location"), Taxonomies.TERRITORY)
                    .map(TermView::label)
                    .filter(town -> !towns.contains(town))
                    .ifPresent(towns::add);
        }
        return towns.isEmpty()
                ? terms.of(service, Taxonomies.TERRITORY).stream().map(TermView::label).toList()
                : towns;
    }

    private List<Text> ownTexts(JsonNode service, String parts, String field) {
        List<Text> texts = new ArrayList<>();
        for (JsonNode part : service.path(parts)) {
            Localized.string(part, field)
                    .ifPresent(text -> texts.add(new Text(text, Localized.ownLanguage(service))));
        }
        return texts;
    }

    private static List<String> lines(
            JsonNode service,
            String parts,
            java.util.function.Function<JsonNode, Stream<String>> wording) {
        List<String> lines = new ArrayList<>();
        service.path(parts).forEach(part -> wording.apply(part).forEach(lines::add));
        return lines;
    }

    private static Optional<Integer> number(JsonNode record, String field) {
        return Optional.ofNullable(record.get(field)).map(JsonNode::asInt);
    }

    private static Optional<LocalDate> date(JsonNode record, String field) {
        try {
            return Localized.string(record, field).map(LocalDate::parse);
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}
