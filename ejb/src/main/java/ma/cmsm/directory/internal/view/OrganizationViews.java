package ma.cmsm.directory.internal.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ma.cmsm.directory.OrganizationView;
import ma.cmsm.directory.PlaceView;
import ma.cmsm.directory.ServiceView;
import ma.cmsm.directory.Text;

/** An organisation with its published services. */
public final class OrganizationViews {

    private final ServiceViews services;
    private final String language;

    public OrganizationViews(ServiceViews services, String language) {
        this.services = services;
        this.language = language;
    }

    public OrganizationView page(JsonNode organization, List<? extends JsonNode> published) {
        return new OrganizationView(
                organization.path("id").asText(),
                Localized.text(organization, "name", language).orElse(new Text("", language)),
                Localized.text(organization, "alternate_name", language),
                Localized.text(organization, "description", language),
                Localized.string(organization, "website"),
                Localized.string(organization, "email"),
                Phones.of(organization.path("phones"), Localized.ownLanguage(organization)),
                places(published),
                published.stream().map(services::card).toList(),
                ServiceViews.provenance(organization),
                ServiceViews.languagesOf(organization));
    }

    /** The public places of its services, each once. */
    private List<PlaceView> places(List<? extends JsonNode> published) {
        Map<String, PlaceView> places = new LinkedHashMap<>();
        for (JsonNode service : published) {
            ServiceView page = services.page(service);
            page.places().stream()
                    .filter(place -> !place.confidential())
                    .forEach(place -> places.putIfAbsent(place.id(), place));
        }
        return new ArrayList<>(places.values());
    }
}
