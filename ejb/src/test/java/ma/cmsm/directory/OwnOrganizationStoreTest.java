package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A member that the directory does not know writes its own record, and is known by it. */
class OwnOrganizationStoreTest extends AtTheDesk {

    private static final Actor NEWCOMER = Office.actor("n1", "member-3", Role.MEMBER_EDITOR);

    @BeforeEach
    void admitted() {
        office.transactions.within(
                sql ->
                        sql.update(
                                "insert into identity_organization (id, name, committee, state,"
                                        + " version, created_at, updated_at) values ('member-3',"
                                        + " 'Nouvelle', false, 'ACTIVE', 1, now(), now())"));
    }

    @Test
    void anEditorBeginsTheRecordOfAMemberThatHasNoneAndItIsTheirs() throws SQLException {
        RecordRef ref = editing.createOwnOrganization(NEWCOMER);
        assertEquals(
                List.of("Nouvelle NEW"),
                names(OwnRecordFilter.all(RecordRef.Kind.ORGANIZATION), NEWCOMER));
        assertEquals(
                List.of(ref.id() + " 2"),
                DATABASE.column(
                        "select concat_ws(' ', directory_organization_id, version)"
                                + " from identity_organization where id = 'member-3'"));
        RecordDraft named =
                save(
                        editing.draft(ref, NEWCOMER),
                        "{'name':'Association Réelle','translations':{'ar':{'name':'جمعية'}}}",
                        NEWCOMER);
        assertEquals(
                State.PUBLISHED, editing.publish(ref, named.edition(), false, NEWCOMER).state());
        RecordRef service = service(ref);
        assertEquals(
                State.PUBLISHED,
                editing.publish(
                                service,
                                editing.draft(service, NEWCOMER).edition(),
                                false,
                                NEWCOMER)
                        .state());
    }

    @Test
    void bothTheRecordAndWhoseItIsAreOnRecord() throws SQLException {
        RecordRef ref = editing.createOwnOrganization(NEWCOMER);
        assertEquals(
                List.of(
                        "n1 create-record " + ref.id(),
                        "n1 change-organization member-3 directory_organization_id"),
                DATABASE.column(
                        "select concat_ws(' ', actor, action, object_id, nullif(fields, ''))"
                                + " from audit_entry order by number"));
    }

    @Test
    void whoHasARecordBeginsNoSecondOne() {
        editing.createOwnOrganization(NEWCOMER);
        for (Actor actor : List.of(NEWCOMER, Office.EDITOR)) {
            assertRefused(
                    "directory.organization-there", () -> editing.createOwnOrganization(actor));
        }
    }

    @Test
    void whoMayNotEditBeginsNothing() throws SQLException {
        for (Actor actor :
                List.of(Office.actor("n2", "member-3", Role.FOCAL_POINT), Actor.VISITOR)) {
            assertRefused("identity.not-found", () -> editing.createOwnOrganization(actor));
        }
        assertEquals(
                List.of("1"),
                DATABASE.column(
                        "select count(*) from identity_organization"
                                + " where directory_organization_id is null"));
    }

    @Test
    void aRecordThatWasThrownAwayBeforeItWasPublishedIsBegunAgainForTheSamePlacesAndServices() {
        RecordRef ref = editing.createOwnOrganization(NEWCOMER);
        RecordRef service = service(ref);
        editing.discard(ref, editing.draft(ref, NEWCOMER).edition(), NEWCOMER);
        assertEquals(ref, editing.createOwnOrganization(NEWCOMER));
        assertEquals(Optional.of(ref.id()), editing.draft(service, NEWCOMER).organization());
    }

    @Test
    void aServiceIsNotPublishedBeforeItsOrganization() {
        RecordRef service = service(editing.createOwnOrganization(NEWCOMER));
        String edition = editing.draft(service, NEWCOMER).edition();
        assertRefused(
                "directory.organization-unpublished",
                () -> editing.publish(service, edition, false, NEWCOMER));
    }

    private RecordRef service(RecordRef organization) {
        RecordRef service =
                editing.create(RecordRef.Kind.SERVICE, Optional.of(organization.id()), NEWCOMER);
        editing.save(
                service,
                editing.draft(service, NEWCOMER).edition(),
                json("{'name':'Permanence'}"),
                NEWCOMER);
        return service;
    }
}
