package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.ServiceView;
import ma.cmsm.directory.TermView;
import ma.cmsm.directory.Text;
import ma.cmsm.platform.Refused;
import ma.cmsm.web.words.Hours;

/** All about one service. */
@Named
@RequestScoped
public class ServiceSheetView implements SitePage {

    private static final Set<String> WELCOMES = Set.of("mainly", "only");
    private static final String REMOTE = "remote";
    private static final String ACTIVE = "active";
    private static final String PAUSED = "temporarily closed";

    private DirectoryQueries directory;
    private SimilarServices similarServices;
    private Visit visit;
    private ServiceView service;
    private List<Place> places;
    private List<Audience> audiences;
    private List<ThemeLink> themes;
    private Hours hours;
    private Source source;
    private boolean called;
    private List<SimilarServices.Link> similar;

    /**
     * Somebody the service is for.
     *
     * @param welcome whether it is mainly or only for them, in words; empty when it is open to all
     */
    public record Audience(Text label, String welcome) {}

    protected ServiceSheetView() {
        // For the container's proxy.
    }

    @Inject
    public ServiceSheetView(DirectoryQueries directory, SimilarServices similarServices) {
        this.directory = directory;
        this.similarServices = similarServices;
    }

    @Override
    public void load(Visit asked) {
        show(
                directory
                        .findService(asked.id(), asked.language().getTag())
                        .orElseThrow(
                                () -> new Refused(Refused.Kind.NOT_FOUND, "site_error.LOST.title")),
                asked);
        similar = similarServices.of(service, visit);
    }

    /** Shows a service that was read elsewhere, such as one that is not published yet. */
    public void show(ServiceView read, Visit asked) {
        visit = asked;
        service = read;
        places = service.places().stream().map(place -> Place.of(place, visit)).toList();
        audiences = service.audiences().stream().map(this::audience).toList();
        themes = ThemeLink.of(service.themes(), visit);
        hours = Hours.of(service.hours(), visit.words(), visit.today());
        called = isCalled(service);
        source = Source.of(service.provenance(), visit, called);
        similar = List.of();
    }

    /** There is a number and nowhere to go: nobody is to be told to ask before coming. */
    static boolean isCalled(ServiceView service) {
        return service.places().isEmpty()
                && !service.phones().isEmpty()
                && !service.accessModes().isEmpty()
                && service.accessModes().stream().allMatch(mode -> REMOTE.equals(mode.code()));
    }

    private Audience audience(TermView term) {
        boolean limited = WELCOMES.contains(term.value());
        String welcome = limited ? visit.words().get("welcome." + term.value()) : "";
        return new Audience(term.label(), welcome);
    }

    public ServiceView getService() {
        return service;
    }

    public List<Place> getPlaces() {
        return places;
    }

    public List<Audience> getAudiences() {
        return audiences;
    }

    public List<ThemeLink> getThemes() {
        return themes;
    }

    public Hours getHours() {
        return hours;
    }

    public boolean isCalled() {
        return called;
    }

    public Source getSource() {
        return source;
    }

    public List<SimilarServices.Link> getSimilar() {
        return similar;
    }

    public String getOrganizationHref() {
        return service.organization()
                .map(organization -> visit.href("organisations/" + organization.id()))
                .orElse("");
    }

    /** Says so when the page is not in the reader's language. */
    public String getFallback() {
        Text text = service.description().orElse(service.name());
        return Fallback.note("sheet.fallback", text, visit);
    }

    /** Says so when a note is not in the reader's language; empty when it is. */
    public String fallbackOf(Text note) {
        return Fallback.note("card.fallback", note, visit);
    }

    /** Says so when the service is not given now; empty when it is. */
    public String getStopped() {
        return switch (service.status()) {
            case ACTIVE -> "";
            case PAUSED -> visit.words().get("site_serviceSheet.paused");
            default -> visit.words().get("site_serviceSheet.ended");
        };
    }

    /** The ages it is for, in words; empty when any or unknown. */
    public String getAges() {
        String key =
                (service.minimumAge().isPresent() ? "from" : "")
                        + (service.maximumAge().isPresent() ? "to" : "");
        return key.isEmpty()
                ? ""
                : visit.words()
                        .with(
                                "ages." + key,
                                service.minimumAge().orElse(0),
                                service.maximumAge().orElse(0));
    }

    /** Nothing is known about whom it is for. */
    public boolean isForUnknown() {
        return audiences.isEmpty() && service.eligibility().isEmpty() && getAges().isEmpty();
    }

    public boolean isCostUnknown() {
        return service.fee().isEmpty()
                && service.feesDescription().isEmpty()
                && service.costs().isEmpty();
    }

    public boolean isDocumentsUnknown() {
        return service.documents().isEmpty() && service.requiredDocuments().isEmpty();
    }

    public boolean isAccessKnown() {
        return !service.accessModes().isEmpty()
                || service.applicationProcess().isPresent()
                || service.waitTime().isPresent();
    }

    public boolean isContactUnknown() {
        return service.phones().isEmpty()
                && service.email().isEmpty()
                && service.url().isEmpty()
                && service.places().stream().allMatch(place -> place.phones().isEmpty());
    }

    @Override
    public boolean isSensitive() {
        return Sensitive.isAnyOf(service.themes());
    }
}
