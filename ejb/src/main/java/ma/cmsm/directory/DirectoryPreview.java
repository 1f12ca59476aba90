package ma.cmsm.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ma.cmsm.directory.internal.edit.Desks;
import ma.cmsm.directory.internal.edit.OpenRecord;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.directory.internal.publish.Previews;
import ma.cmsm.directory.internal.publish.PublicationStore;
import ma.cmsm.directory.internal.view.OrganizationViews;
import ma.cmsm.directory.internal.view.ServiceViews;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Sql;

/**
 * What the public pages would show once a draft is published, without what is wrong in it. Refused
 * as {@link DirectoryEditing} is.
 */
@ApplicationScoped
public class DirectoryPreview {

    private Desks desks;
    private PublicationStore publication;
    private Taxonomies taxonomies;

    /** For the proxy of the container. */
    protected DirectoryPreview() {}

    @Inject
    public DirectoryPreview(Desks desks, PublicationStore publication, Taxonomies taxonomies) {
        this.desks = desks;
        this.publication = publication;
        this.taxonomies = taxonomies;
    }

    /** The page of a service. */
    public ServiceView service(String id, String language, Actor actor) {
        return looking(
                RecordRef.service(id),
                actor,
                (record, sql) -> views(language).page(whole(record, sql)));
    }

    /** The page of an organisation, with its services as they are published. */
    public OrganizationView organization(String id, String language, Actor actor) {
        return looking(
                RecordRef.organization(id),
                actor,
                (record, sql) -> {
                    ObjectNode organization = record.presentable();
                    List<ObjectNode> services = publication.representOf(id);
                    services.forEach(service -> service.set("organization", organization));
                    return new OrganizationViews(views(language), language)
                            .page(organization, services);
                });
    }

    /** A place as pages of services show it. */
    public PlaceView place(String id, String language, Actor actor) {
        return looking(
                RecordRef.location(id),
                actor,
                (record, sql) -> {
                    ObjectNode service = HsdsJson.MAPPER.createObjectNode().put("id", id);
                    service.putArray("service_at_locations")
                            .addObject()
                            .put("id", id)
                            .put("location_id", id);
                    ObjectNode shown =
                            Previews.service(
                                    service, Optional.empty(), List.of(record.presentable()));
                    return views(language).page(shown).places().get(0);
                });
    }

    private ObjectNode whole(OpenRecord record, Sql sql) throws SQLException {
        ObjectNode service = record.presentable();
        Optional<ObjectNode> organization = Optional.empty();
        if (record.organization().isPresent()) {
            RecordRef owner = RecordRef.organization(record.organization().get());
            organization = desks.find(sql, owner).map(DirectoryPreview::asThePublicHasIt);
            service.put("organization_id", owner.id());
        }
        Map<String, ObjectNode> places = new LinkedHashMap<>();
        for (var at : service.path("service_at_locations")) {
            String place = at.path("location_id").asText();
            desks.find(sql, RecordRef.location(place))
                    .ifPresent(found -> places.put(place, asThePublicHasIt(found)));
        }
        return Previews.service(service, organization, places.values());
    }

    /** What was never published goes with the service that names it. */
    private static ObjectNode asThePublicHasIt(OpenRecord record) {
        return record.stored().map(stored -> stored.json()).orElseGet(record::presentable);
    }

    private <T> T looking(RecordRef ref, Actor actor, Desks.Look<T> look) {
        Act act = Act.of(actor, "preview-draft", ref.kind().word(), ref.id());
        return desks.look(ref, Action.EDIT_SERVICE, act, look);
    }

    private ServiceViews views(String language) {
        return new ServiceViews(taxonomies, desks.clock().instant(), language);
    }
}
