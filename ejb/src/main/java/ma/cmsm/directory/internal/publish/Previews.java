package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.cmsm.directory.internal.exchange.Canonical;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Organization;
import ma.cmsm.directory.internal.model.Service;

/** What would be published, made by the same rules: what is hidden is hidden here too. */
public final class Previews {

    private Previews() {}

    /**
     * The representation of a service.
     *
     * @param locations those it is given at
     */
    public static ObjectNode service(
            ObjectNode service,
            Optional<ObjectNode> organization,
            Collection<ObjectNode> locations) {
        Map<String, Organization> owner =
                organization.map(json -> Canonical.entity(json, Organization.class)).stream()
                        .collect(Collectors.toMap(found -> found.id, Function.identity()));
        Map<String, Location> places =
                locations.stream()
                        .map(json -> Canonical.entity(json, Location.class))
                        .collect(Collectors.toMap(found -> found.id, Function.identity()));
        return Representation.of(Canonical.entity(service, Service.class), owner, places);
    }
}
