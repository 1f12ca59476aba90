package ma.cmsm.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.internal.edit.Assurance;
import ma.cmsm.directory.internal.edit.Desk;
import ma.cmsm.directory.internal.edit.Desks;
import ma.cmsm.directory.internal.edit.OpenRecord;
import ma.cmsm.directory.internal.edit.OwnOrganization;
import ma.cmsm.directory.internal.edit.RecordList;
import ma.cmsm.directory.internal.model.Aggregate;
import ma.cmsm.directory.internal.model.HsdsJson;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Scope;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Sql;

/**
 * Editing of the directory by those whose records it holds: draft, publish, withdraw, history. The
 * public sees what is published until the next publication, whatever is saved.
 *
 * <p>All of it needs {@link Action#EDIT_SERVICE} on the record's organisation and is refused with
 * kind NOT_FOUND, key {@code identity.not-found}, without it; kind NOT_FOUND, key {@code
 * directory.record-not-found}, when there is no such record; kind CONFLICT, key {@code
 * directory.record-stale}, when the edition is not the last one; of a save a {@link StaleDraft}.
 */
@ApplicationScoped
public class DirectoryEditing {

    private Desks desks;
    private OwnOrganization ownOrganization;

    /** For the proxy of the container. */
    protected DirectoryEditing() {}

    @Inject
    public DirectoryEditing(Desks desks, OwnOrganization ownOrganization) {
        this.desks = desks;
        this.ownOrganization = ownOrganization;
    }

    /** The records an actor may edit, by name. */
    public ListPage<OwnRecord> list(OwnRecordFilter filter, int offset, int limit, Actor actor) {
        Scope scope = desks.scope(actor, Action.EDIT_SERVICE);
        return desks.reading(sql -> RecordList.withDrafts(sql, filter, scope).page(offset, limit));
    }

    /**
     * Begins a service or a place, which nobody sees before it is published.
     *
     * @param organization of the directory that it will belong to
     */
    public RecordRef create(RecordRef.Kind kind, Optional<String> organization, Actor actor) {
        RecordRef ref = new RecordRef(kind, UUID.randomUUID().toString());
        return desks.create(
                act(actor, "create-record", ref),
                organization,
                sql -> {
                    ObjectNode content = HsdsJson.MAPPER.createObjectNode().put("id", ref.id());
                    organization.ifPresent(id -> content.put("organization_id", id));
                    content.put("text_language", Aggregate.DEFAULT_LANGUAGE);
                    switch (kind) {
                        case SERVICE -> content.put("status", "active");
                        case LOCATION -> content.put("location_type", "physical");
                        case ORGANIZATION ->
                                throw new IllegalArgumentException("One begins one's own alone");
                    }
                    Desk.create(sql, ref, organization, content, desks.hand(actor));
                    return ref;
                });
    }

    /**
     * Begins the record of the organisation that the actor works for, which from then on is that
     * one of the directory.
     *
     * @throws Refused kind CONFLICT, key {@code directory.organization-there}, when it has one
     */
    public RecordRef createOwnOrganization(Actor actor) {
        return ownOrganization.create(actor);
    }

    /** A record with what of it is not published yet. */
    public RecordDraft draft(RecordRef ref, Actor actor) {
        return desks.look(
                ref,
                Action.EDIT_SERVICE,
                act(actor, "read-draft", ref),
                (record, sql) -> record.view());
    }

    /** The newest lines of a record's history first. */
    public ListPage<FieldChange> history(RecordRef ref, int offset, int limit, Actor actor) {
        return desks.look(
                ref,
                Action.EDIT_SERVICE,
                act(actor, "read-history", ref),
                (record, sql) -> desks.history(sql, ref, offset, limit));
    }

    /**
     * Saves what was typed, right or wrong; what is wrong is in {@link RecordDraft#faults}.
     *
     * @param edition of the draft that the form was made from
     * @param patch merge patch (RFC 7396) of the record's HSDS JSON; lists are whole
     * @throws StaleDraft when somebody was faster; it holds both versions
     * @throws Refused kind INVALID, key {@code directory.draft-too-long}
     */
    public RecordDraft save(RecordRef ref, String edition, ObjectNode patch, Actor actor) {
        Act act = act(actor, "save-draft", ref).on(changedNames(ref, patch));
        return changing(
                ref, act, (desk, sql) -> desk.save(edition, patch, What.SAVED, desks.hand(actor)));
    }

    /** Says that a translation is right for the text that its source has now. */
    public RecordDraft keepTranslation(
            RecordRef ref, String edition, String language, String property, Actor actor) {
        return changing(
                ref,
                act(actor, "keep-translation", ref).on("translations"),
                (desk, sql) ->
                        desk.keepTranslation(edition, language, property, desks.hand(actor)));
    }

    /**
     * Puts back what stood in a field before a change.
     *
     * @param change of the record's history
     */
    public RecordDraft restore(RecordRef ref, String edition, long change, Actor actor) {
        return changing(
                ref,
                act(actor, "restore-field", ref),
                (desk, sql) -> desk.restore(edition, change, desks.hand(actor)));
    }

    /** Takes into a draft what changed in the published record since it was begun. */
    public RecordDraft catchUp(RecordRef ref, String edition, Actor actor) {
        return changing(
                ref,
                act(actor, "catch-up-draft", ref),
                (desk, sql) -> desk.catchUp(edition, desks.hand(actor)));
    }

    /**
     * Lets the public have the draft, or again what was withdrawn; places it names that were never
     * published go with it.
     *
     * @param confirmed whether somebody made sure of everything: it counts as a verification
     * @throws Refused kind INVALID, key {@code directory.draft-faulty}, while it has faults; kind
     *     CONFLICT, key {@code directory.draft-behind}, while it clashes with what is published,
     *     {@code directory.organization-unpublished}, before its organisation is, or {@code
     *     directory.nothing-to-publish}
     */
    public RecordDraft publish(RecordRef ref, String edition, boolean confirmed, Actor actor) {
        return changing(
                ref,
                act(actor, "publish-record", ref),
                (desk, sql) -> {
                    requireOwner(desk.record());
                    for (String place : desk.record().newPlaces()) {
                        publishPlace(sql, RecordRef.location(place), desk.record(), actor);
                    }
                    desk.publicCopy()
                            .publish(edition, made(desk.record(), confirmed), desks.hand(actor));
                });
    }

    private void requireOwner(OpenRecord record) {
        boolean missing =
                record.ref().kind() != RecordRef.Kind.ORGANIZATION
                        && record.organization()
                                .map(RecordRef::organization)
                                .filter(owner -> desks.records().find(owner).isEmpty())
                                .isPresent();
        if (missing) {
            throw new Refused(Refused.Kind.CONFLICT, "directory.organization-unpublished");
        }
    }

    private void publishPlace(Sql sql, RecordRef place, OpenRecord service, Actor actor)
            throws SQLException {
        Optional<OpenRecord> found = desks.find(sql, place);
        if (found.isPresent() && found.get().organization().equals(service.organization())) {
            desks.take(sql, place)
                    .publicCopy()
                    .publish(found.get().view().edition(), empty(), desks.hand(actor));
        }
    }

    private ObjectNode made(OpenRecord record, boolean confirmed) {
        ObjectNode made = empty();
        if (record.ref().kind() == RecordRef.Kind.SERVICE) {
            made.put(
                    "last_modified",
                    desks.clock().instant().truncatedTo(ChronoUnit.SECONDS).toString());
            if (confirmed) {
                made.setAll(
                        new Assurance(desks.records(), desks.clock())
                                .today(record.content(), record.organization()));
            }
        }
        return made;
    }

    /**
     * Takes a service out of what the public finds; it can be published again.
     *
     * @throws Refused kind CONFLICT, key {@code directory.not-published}; kind INVALID, key {@code
     *     directory.not-withdrawable}, for anything but a service
     */
    public RecordDraft withdraw(RecordRef ref, String edition, Actor actor) {
        if (ref.kind() != RecordRef.Kind.SERVICE) {
            throw new Refused(Refused.Kind.INVALID, "directory.not-withdrawable");
        }
        return changing(
                ref,
                act(actor, "withdraw-service", ref).on("status"),
                (desk, sql) ->
                        desk.publicCopy()
                                .withdraw(
                                        edition,
                                        empty().put("status", "inactive"),
                                        desks.hand(actor)));
    }

    /**
     * Throws away what is not published.
     *
     * @return what is published; empty when nothing ever was
     */
    public Optional<RecordDraft> discard(RecordRef ref, String edition, Actor actor) {
        return desks.change(
                ref,
                Action.EDIT_SERVICE,
                act(actor, "discard-draft", ref),
                (desk, sql) -> {
                    desk.publicCopy().discard(edition, desks.hand(actor));
                    return desks.find(sql, ref).map(OpenRecord::view);
                });
    }

    /** What is changed at a desk. */
    @FunctionalInterface
    private interface Change {
        void at(Desk desk, Sql sql) throws SQLException;
    }

    private RecordDraft changing(RecordRef ref, Act act, Change change) {
        return desks.change(
                ref,
                Action.EDIT_SERVICE,
                act,
                (desk, sql) -> {
                    change.at(desk, sql);
                    return desks.find(sql, ref).orElseThrow().view();
                });
    }

    /** Names for the record of acts; read before, and right if the edition is still the last. */
    private String[] changedNames(RecordRef ref, ObjectNode patch) {
        Set<String> fields =
                desks.reading(
                        sql ->
                                desks.find(sql, ref)
                                        .map(record -> record.differences(patch))
                                        .orElse(Set.of()));
        return fields.stream()
                .map(field -> field.replaceFirst("/.*", ""))
                .collect(Collectors.toCollection(TreeSet::new))
                .toArray(String[]::new);
    }

    private static ObjectNode empty() {
        return HsdsJson.MAPPER.createObjectNode();
    }

    private static Act act(Actor actor, String action, RecordRef ref) {
        return Act.of(actor, action, ref.kind().word(), ref.id());
    }
}
