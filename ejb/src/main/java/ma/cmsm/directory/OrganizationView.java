package ma.cmsm.directory;

import java.util.List;
import java.util.Optional;

/** Everything an organisation page says. */
public record OrganizationView(
        String id,
        Text name,
        Optional<Text> alternateName,
        Optional<Text> description,
        Optional<String> website,
        Optional<String> email,
        List<PhoneView> phones,
        List<PlaceView> places,
        List<ServiceCard> services,
        Provenance provenance,
        List<String> languagesAvailable) {}
