package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.OURS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import ma.cmsm.directory.RecordDraft.State;
import org.junit.jupiter.api.Test;

/** What the public gets, and when. */
class PublishingStoreTest extends AtTheDesk {

    @Test
    void aNewServiceIsNobodysBusinessUntilItIsPublished() throws SQLException {
        RecordDraft draft = office.saved("{'name':'Accueil'}");
        assertEquals(State.NEW, draft.state());
        assertEquals(List.of(), office.touched);
        assertEquals("0", count("directory_service"));
        RecordDraft published = editing.publish(draft.ref(), draft.edition(), false, EDITOR);
        assertEquals(State.PUBLISHED, published.state());
        assertEquals(List.of(draft.ref().id()), office.touched);
        assertEquals("Accueil", DATABASE.column("select name from directory_service").get(0));
        assertEquals(OURS, DATABASE.column("select organization_id from directory_service").get(0));
    }

    @Test
    void thePublicSeesWhatIsPublishedWhileADraftIsEdited() throws SQLException {
        RecordDraft published = office.published("{'name':'Accueil'}");
        RecordDraft draft = save(published, "{'name':'Accueil de nuit'}", EDITOR);
        assertEquals(State.CHANGED, draft.state());
        assertEquals("Accueil", DATABASE.column("select name from directory_service").get(0));
        assertEquals("Accueil", draft.published().orElseThrow().path("name").asText());
        publish(draft);
        assertEquals(
                "Accueil de nuit", DATABASE.column("select name from directory_service").get(0));
    }

    @Test
    void publishingTwiceIsOnePublication() throws SQLException {
        RecordDraft draft = office.saved("{'name':'A'}");
        publish(draft);
        assertRefused("directory.record-stale", () -> publish(draft));
        RecordDraft now = editing.draft(draft.ref(), EDITOR);
        assertRefused("directory.nothing-to-publish", () -> publish(now));
        assertEquals(
                List.of("PUBLISHED"),
                DATABASE.column("select act from directory_change where field = ''"));
    }

    @Test
    void aWithdrawnServiceIsHiddenAndCanComeBack() throws SQLException {
        RecordDraft published = office.published("{'name':'A'}");
        RecordDraft withdrawn = editing.withdraw(published.ref(), published.edition(), EDITOR);
        assertEquals(State.WITHDRAWN, withdrawn.state());
        assertEquals("inactive", DATABASE.column("select status from directory_service").get(0));
        assertEquals(2, office.touched.size());
        assertEquals(State.PUBLISHED, publish(withdrawn).state());
        assertEquals("active", DATABASE.column("select status from directory_service").get(0));
    }

    @Test
    void discardingLeavesWhatIsPublishedAndNothingOfWhatNeverWas() throws SQLException {
        RecordDraft published = office.published("{'name':'A'}");
        RecordDraft changed = save(published, "{'name':'B'}", EDITOR);
        RecordDraft left = editing.discard(changed.ref(), changed.edition(), EDITOR).orElseThrow();
        assertEquals("A", left.content().path("name").asText());
        RecordDraft fresh = office.saved("{'name':'C'}");
        assertTrue(editing.discard(fresh.ref(), fresh.edition(), EDITOR).isEmpty());
        assertRefused("directory.record-not-found", () -> editing.draft(fresh.ref(), EDITOR));
    }

    @Test
    void aPlaceThatWasNeverPublishedGoesWithItsService() throws SQLException {
        RecordDraft place =
                office.saved(RecordRef.Kind.LOCATION, "{'name':'Dar','confidential':'true'}");
        RecordDraft service =
                office.saved(
                        "{'name':'A','service_at_locations':[{'location_id':'%s'}]}"
                                .formatted(place.ref().id()));
        publish(service);
        assertEquals(List.of("1"), DATABASE.column("select confidential from directory_location"));
        assertEquals("1", count("directory_service_at_location"));
    }

    @Test
    void thePublicationThatConfirmsSetsTheNextCheck() throws SQLException {
        RecordDraft draft = office.saved("{'name':'A','assurance_months':'3'}");
        editing.publish(draft.ref(), draft.edition(), true, EDITOR);
        assertEquals(
                List.of("2026-11-26 2027-02-26 member-1"),
                DATABASE.column(
                        "select concat(assured_date, ' ', assurance_due, ' ', assurer_name)"
                                + " from directory_service"));
    }
}
