package ma.cmsm.directory.internal.publish;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.cmsm.bench.sample.SampleServices;
import ma.cmsm.bench.sample.Vocabulary;
import ma.cmsm.directory.Taxonomies;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.model.Location;
import ma.cmsm.directory.internal.model.Organization;
import ma.cmsm.directory.internal.model.Service;
import ma.cmsm.platform.StableId;
import ma.cmsm.search.IndexDocument;

/**
 * Invented services published by the directory's own code, without a database: their index
 * documents are what the product would make of them. In this package because that code is.
 */
public final class SamplePublication {

    private final Taxonomies taxonomies;
    private final SampleServices sample;
    private final ServiceIndexSource source = new ServiceIndexSource();

    public SamplePublication(Vocabulary vocabulary) {
        taxonomies = Taxonomies.holding(vocabulary.all());
        sample = new SampleServices(vocabulary);
        source.taxonomies = taxonomies;
        source.clock = Clock.systemUTC();
        source.store = new SampleStore();
    }

    /** The index documents of the services of these numbers, in their order. */
    public List<IndexDocument> documents(int from, int to) {
        return source.read(IntStream.range(from, to).mapToObj(Integer::toString).toList());
    }

    /** Gives representations of services whose numbers stand for their ids. */
    private final class SampleStore extends PublicationStore {

        @Override
        public List<ObjectNode> represent(Collection<String> numbers) {
            List<ObjectNode> all = new ArrayList<>();
            numbers.forEach(number -> all.add(publish(Integer.parseInt(number))));
            return all;
        }
    }

    private ObjectNode publish(int number) {
        ObjectNode json = sample.service(number);
        Map<String, Location> locations = locations(json);
        Service service = read(json, Service.class);
        Organization organization =
                read(
                        sample.organization(SampleServices.organizationOf(number)),
                        Organization.class);
        service.organizationId = organization.id;
        return Representation.of(service, Map.of(organization.id, organization), locations);
    }

    /** Takes the places out and leaves their ids, as the import does. */
    private Map<String, Location> locations(ObjectNode service) {
        nameTerms(service);
        List<Location> locations = new ArrayList<>();
        for (var atLocation : service.path("service_at_locations")) {
            Location location = read((ObjectNode) atLocation.path("location"), Location.class);
            ((ObjectNode) atLocation).put("location_id", location.id);
            locations.add(location);
        }
        return locations.stream().collect(Collectors.toMap(place -> place.id, place -> place));
    }

    private static void nameTerms(ObjectNode owner) {
        for (var attribute : owner.path("attributes")) {
            var term = attribute.path("taxonomy_term");
            String id =
                    StableId.of(
                            "taxonomy_term",
                            term.path("taxonomy").asText(),
                            term.path("code").asText());
            ((ObjectNode) attribute).put("taxonomy_term_id", id);
        }
    }

    private static <T> T read(ObjectNode json, Class<T> type) {
        try {
            return HsdsJson.MAPPER.treeToValue(json, type);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException(type.getSimpleName() + " " + json, wrong);
        }
    }
}
