package ma.cmsm.web.site;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ma.cmsm.directory.DirectoryQueries;
import ma.cmsm.directory.OrganizationView;
import ma.cmsm.directory.Text;
import ma.cmsm.platform.Refused;

/** All about one organisation, and its services. */
@Named
@RequestScoped
public class OrganizationSheetView implements SitePage {

    private DirectoryQueries directory;
    private Visit visit;
    private OrganizationView organization;
    private List<Place> places;
    private List<Card> services;
    private Source source;

    protected OrganizationSheetView() {
        // For the container's proxy.
    }

    @Inject
    public OrganizationSheetView(DirectoryQueries directory) {
        this.directory = directory;
    }

    @Override
    public void load(Visit asked) {
        show(
                directory
                        .findOrganization(asked.id(), asked.language().getTag())
                        .orElseThrow(
                                () -> new Refused(Refused.Kind.NOT_FOUND, "site_error.LOST.title")),
                asked);
    }

    /** Shows an organisation that was read elsewhere, such as one that is not published yet. */
    public void show(OrganizationView read, Visit asked) {
        visit = asked;
        organization = read;
        places = organization.places().stream().map(place -> Place.of(place, visit)).toList();
        services = organization.services().stream().map(card -> Card.of(card, visit)).toList();
        source = Source.of(organization.provenance(), visit);
    }

    public OrganizationView getOrganization() {
        return organization;
    }

    public List<Place> getPlaces() {
        return places;
    }

    public List<Card> getServices() {
        return services;
    }

    public Source getSource() {
        return source;
    }

    public String getFallback() {
        Text text = organization.description().orElse(organization.name());
        return Fallback.note("sheet.fallback", text, visit);
    }

    public boolean isContactUnknown() {
        return organization.phones().isEmpty()
                && organization.email().isEmpty()
                && organization.website().isEmpty()
                && organization.places().stream().allMatch(place -> place.phones().isEmpty());
    }

    @Override
    public boolean isSensitive() {
        return organization.services().stream()
                .anyMatch(service -> Sensitive.isAnyOf(service.themes()));
    }
}
