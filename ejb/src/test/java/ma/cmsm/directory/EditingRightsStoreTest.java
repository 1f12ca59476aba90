package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.COORDINATOR;
import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.FOCAL_POINT;
import static ma.cmsm.directory.internal.edit.Office.OTHERS;
import static ma.cmsm.directory.internal.edit.Office.OURS;
import static ma.cmsm.directory.internal.edit.Office.STRANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.platform.Actor;
import org.junit.jupiter.api.Test;

/** Whose records one edits; what is of others is not found, and the try is on record. */
class EditingRightsStoreTest extends AtTheDesk {

    @Test
    void anotherOrganisationsRecordIsNotFoundAndTheTryIsOnRecord() throws SQLException {
        RecordDraft ours = office.published("{'name':'A'}");
        for (Actor actor : List.of(STRANGER, FOCAL_POINT, Actor.VISITOR)) {
            assertRefused("identity.not-found", () -> editing.draft(ours.ref(), actor));
            assertRefused("identity.not-found", () -> save(ours, "{'name':'X'}", actor));
            assertRefused(
                    "identity.not-found",
                    () -> editing.publish(ours.ref(), ours.edition(), false, actor));
            assertRefused(
                    "identity.not-found",
                    () -> editing.withdraw(ours.ref(), ours.edition(), actor));
            assertRefused(
                    "identity.not-found",
                    () -> editing.create(RecordRef.Kind.SERVICE, Optional.of(OURS), actor));
        }
        assertEquals(
                "15",
                DATABASE.column("select count(*) from audit_entry where result = 'REFUSED'")
                        .get(0));
        assertEquals("A", editing.draft(ours.ref(), COORDINATOR).content().path("name").asText());
    }

    @Test
    void whatIsNotThereIsNotFoundAndTheTryIsOnRecord() throws SQLException {
        for (String typed : List.of("00000000-dead", "é", "خدمة")) {
            assertRefused(
                    "directory.record-not-found",
                    () -> editing.draft(RecordRef.service(typed), EDITOR));
        }
        assertEquals(
                List.of("e1 00000000-dead", "e1", "e1"),
                DATABASE.column(
                        "select concat_ws(' ', actor, object_id) from audit_entry"
                                + " where result = 'REFUSED' order by number"));
    }

    @Test
    void anOrganizationThatCannotBeHasNoRecords() {
        Optional<String> typed = Optional.of("é");
        OwnRecordFilter filter =
                new OwnRecordFilter(
                        RecordRef.Kind.SERVICE,
                        Optional.empty(),
                        Optional.empty(),
                        typed,
                        Optional.empty(),
                        Optional.empty());
        assertEquals(0, editing.list(filter, 0, 9, EDITOR).total());
        assertRefused(
                "identity.not-found", () -> editing.create(RecordRef.Kind.SERVICE, typed, EDITOR));
    }

    @Test
    void theRecordOfActsHasNamesAndNoValues() throws SQLException {
        RecordDraft draft = office.saved("{'name':'Secret','phones':[{'number':'0528123456'}]}");
        save(draft, "{'translations':{'ar':{'name':'سر'}}}", EDITOR);
        assertEquals(
                List.of("name,phones", "translations"),
                DATABASE.column(
                        "select fields from audit_entry where action = 'save-draft'"
                                + " order by number"));
    }

    @Test
    void anotherOrganisationsPlaceIsNotOurs() {
        RecordRef place = editing.create(RecordRef.Kind.LOCATION, Optional.of(OTHERS), STRANGER);
        RecordDraft draft = editing.draft(place, STRANGER);
        editing.publish(place, draft.edition(), false, STRANGER);
        RecordDraft service =
                office.saved(
                        "{'name':'A','service_at_locations':[{'location_id':'%s'}]}"
                                .formatted(place.id()));
        assertEquals(
                List.of("directory.fault.not-your-place"),
                service.faults().stream().map(FieldFault::key).toList());
    }

    @Test
    void aPlaceOfNobodyBelongsToTheOnlyOneWhoGivesServicesThere() {
        RecordRef place = RecordRef.location("00000000-0000-4000-8000-00000000000a");
        office.imported(place, "{'name':'Maison','location_type':'physical'}");
        assertRefused("identity.not-found", () -> editing.draft(place, EDITOR));
        RecordDraft ours = office.published("{'name':'A'}");
        String there = "{'service_at_locations':[{'id':'1','location_id':'" + place.id() + "'}]}";
        office.imported(ours.ref(), there);
        assertEquals(Optional.of(OURS), editing.draft(place, EDITOR).organization());
        assertEquals(
                List.of("Maison PUBLISHED"),
                names(OwnRecordFilter.all(RecordRef.Kind.LOCATION), EDITOR));
        RecordRef theirs = RecordRef.service("00000000-0000-4000-8000-00000000000b");
        office.imported(
                theirs,
                there.replace(
                        "{'service",
                        "{'name':'B','status':'active','organization_id':'"
                                + OTHERS
                                + "','service"));
        assertRefused("identity.not-found", () -> editing.draft(place, EDITOR));
        assertEquals(List.of(), names(OwnRecordFilter.all(RecordRef.Kind.LOCATION), STRANGER));
    }
}
