package ma.cmsm.directory.internal.edit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.DirectoryMembers;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/** The record of a member that the directory does not know: begun, and the member known by it. */
@ApplicationScoped
public class OwnOrganization {

    private Acts acts;
    private Desks desks;
    private DirectoryMembers members;

    /** For the proxy of the container. */
    protected OwnOrganization() {}

    @Inject
    public OwnOrganization(Acts acts, Desks desks, DirectoryMembers members) {
        this.acts = acts;
        this.desks = desks;
        this.members = members;
    }

    /** Begins it, under the name that the committee knows; see the door for what is refused. */
    public RecordRef create(Actor actor) {
        Optional<String> member = actor.organization();
        Optional<String> known = member.flatMap(members::directoryOrganization);
        // One that was thrown away before it was published keeps its places and services
        RecordRef ref = RecordRef.organization(known.orElseGet(() -> UUID.randomUUID().toString()));
        return acts.perform(
                Act.of(actor, "create-record", ref.kind().word(), ref.id()),
                Action.EDIT_SERVICE,
                member.map(Target::of).orElse(Target.NOBODYS),
                sql -> create(sql, ref, member.orElseThrow(), actor),
                created -> known.isPresent() ? List.of() : List.of(linking(actor)));
    }

    private RecordRef create(Sql sql, RecordRef ref, String member, Actor actor)
            throws SQLException {
        String name = members.enter(member, ref.id());
        if (desks.find(sql, ref).isPresent()) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.organization-there");
        }
        ObjectNode content = HsdsJson.MAPPER.createObjectNode();
        content.put("id", ref.id())
                .put("name", name)
                .put("text_language", Aggregate.DEFAULT_LANGUAGE);
        Desk.create(sql, ref, Optional.of(ref.id()), content, desks.hand(actor));
        return ref;
    }

    private static Act linking(Actor actor) {
        return Act.of(
                        actor,
                        "change-organization",
                        "organization",
                        actor.organization().orElseThrow())
                .on("directory_organization_id");
    }
}
