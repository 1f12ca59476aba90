package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.COLLEAGUE;
import static ma.cmsm.directory.internal.edit.Office.COORDINATOR;
import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.FOCAL_POINT;
import static ma.cmsm.directory.internal.edit.Office.OTHERS;
import static ma.cmsm.directory.internal.edit.Office.OURS;
import static ma.cmsm.directory.internal.edit.Office.STRANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.RecordDraft.State;
import org.junit.jupiter.api.Test;

/** Drafts: what is typed is kept, merged, and named when it is wrong. */
class DirectoryEditingStoreTest extends AtTheDesk {

    @Test
    void aStaleSaveIsRefusedWithBothVersionsMerged() {
        RecordDraft opened = office.saved("{'name':'A','alert':'x','wait_time':'1 j'}");
        save(opened, "{'name':'B','alert':'y'}", COLLEAGUE);
        StaleDraft stale =
                assertThrows(
                        StaleDraft.class,
                        () -> save(opened, "{'name':'C','alert':'x','wait_time':'2 j'}", EDITOR));
        assertEquals("C", stale.merged().path("name").asText());
        assertEquals("y", stale.merged().path("alert").asText());
        assertEquals("2 j", stale.merged().path("wait_time").asText());
        assertEquals("B", stale.current().content().path("name").asText());
        assertEquals(List.of("name"), stale.clashes().stream().map(Clash::field).toList());
        RecordDraft saved = save(stale.current(), stale.merged().toString(), EDITOR);
        assertEquals("C", saved.content().path("name").asText());
    }

    @Test
    void aFormOpenedBeforeAPublicationIsStaleAfterIt() {
        RecordDraft opened = office.published("{'name':'A'}");
        publish(save(opened, "{'name':'B'}", COLLEAGUE));
        assertThrows(StaleDraft.class, () -> save(opened, "{'name':'C'}", EDITOR));
    }

    @Test
    void twoItemsOfOneListAreChangedWithoutAClash() {
        RecordDraft opened =
                office.saved("{'name':'A','phones':[{'number':'0528000001'},{'number':'15'}]}");
        var theirs = opened.content().deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) theirs.at("/phones/0"))
                .put("description", "accueil");
        var mine = opened.content().deepCopy();
        ((com.fasterxml.jackson.databind.node.ObjectNode) mine.at("/phones/1"))
                .put("description", "police");
        save(opened, theirs.toString(), COLLEAGUE);
        StaleDraft stale =
                assertThrows(StaleDraft.class, () -> save(opened, mine.toString(), EDITOR));
        assertEquals(List.of(), stale.clashes());
        assertEquals("accueil", stale.merged().at("/phones/0/description").asText());
        assertEquals("police", stale.merged().at("/phones/1/description").asText());
    }

    @Test
    void whatIsWrongIsKeptAndNamedAndNotPublished() {
        RecordDraft draft =
                office.saved(
                        "{'name':'A','phones':[{'number':'12345'},{'number':'abc'}],"
                                + "'url':'pas une adresse','minimum_age':'dix',"
                                + "'schedules':[{'opens_at':'9h','valid_from':'2026-02-01',"
                                + "'valid_to':'2026-01-01'}],"
                                + "'attributes':[{'taxonomy_term_id':'nowhere'}],"
                                + "'service_at_locations':[{'location_id':'elsewhere'}]}");
        assertEquals("dix", draft.content().path("minimum_age").asText());
        assertEquals("9h", draft.content().at("/schedules/0/opens_at").asText());
        assertEquals(
                List.of(
                        "/attributes/0/taxonomy_term_id unknown-term",
                        "/minimum_age not-a-number",
                        "/phones/1/number not-a-phone",
                        "/schedules/0/opens_at not-a-time",
                        "/schedules/0/valid_to wrong-order",
                        "/service_at_locations/0/location_id not-your-place",
                        "/url not-web"),
                draft.faults().stream()
                        .map(
                                fault ->
                                        fault.pointer()
                                                + " "
                                                + fault.key().replace("directory.fault.", ""))
                        .sorted()
                        .toList());
        assertRefused("directory.draft-faulty", () -> publish(draft));
    }

    @Test
    void whatIsNeededAndMissingIsNamed() {
        RecordDraft draft = office.saved("{'phones':[{'description':'sans numéro'}]}");
        assertEquals(
                List.of("/name", "/phones/0/number"),
                draft.faults().stream().map(FieldFault::pointer).sorted().toList());
    }

    @Test
    void savingTheSameAgainChangesNothing() throws SQLException {
        RecordDraft published =
                office.published(
                        "{'name':'A','schedules':[{'freq':'WEEKLY','byday':'MO','opens_at':'08:30',"
                                + "'closes_at':'12:00'}],'cost_options':[{'amount':'50.00'}]}");
        RecordDraft again = save(published, published.content().toString(), EDITOR);
        assertEquals(State.PUBLISHED, again.state());
        assertEquals(published.edition(), again.edition());
    }

    @Test
    void whatActsMakeIsNotTyped() {
        RecordDraft draft =
                office.saved(
                        "{'name':'A','id':'x','assured_date':'2026-11-01','organization_id':'"
                                + OTHERS
                                + "','bad':{'deep':[1]}}");
        assertFalse(draft.content().has("assured_date"));
        assertFalse(draft.content().has("bad"));
        assertEquals(OURS, draft.content().path("organization_id").asText());
        assertEquals(draft.ref().id(), draft.content().path("id").asText());
    }

    @Test
    void theListHasWhatOneMayEditWithItsState() {
        office.published("{'name':'Bâ'}");
        RecordDraft changed = office.published("{'name':'Ca'}");
        save(changed, "{'name':'Cé'}", EDITOR);
        office.saved("{'name':'Aa'}");
        RecordDraft gone = office.published("{'name':'Da'}");
        editing.withdraw(gone.ref(), gone.edition(), EDITOR);
        assertEquals(
                List.of("Aa NEW", "Bâ PUBLISHED", "Cé CHANGED", "Da WITHDRAWN"),
                names(OwnRecordFilter.all(RecordRef.Kind.SERVICE), EDITOR));
        assertEquals(List.of(), names(OwnRecordFilter.all(RecordRef.Kind.SERVICE), STRANGER));
        assertEquals(List.of(), names(OwnRecordFilter.all(RecordRef.Kind.SERVICE), FOCAL_POINT));
        assertEquals(
                List.of("Bâ PUBLISHED"),
                names(
                        new OwnRecordFilter(
                                RecordRef.Kind.SERVICE,
                                Optional.of(State.PUBLISHED),
                                Optional.of("ba"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        COORDINATOR));
        assertEquals(
                List.of("member-1 PUBLISHED"),
                names(OwnRecordFilter.all(RecordRef.Kind.ORGANIZATION), EDITOR));
        assertEquals(
                2,
                editing.list(OwnRecordFilter.all(RecordRef.Kind.ORGANIZATION), 0, 9, COORDINATOR)
                        .total());
    }

    @Test
    void theListHasNamesInTheReadersLanguageWhereThereAreSome() {
        RecordDraft both = office.published("{'name':'B','translations':{'ar':{'name':'باء'}}}");
        office.published("{'name':'C'}");
        office.saved("{'name':'D','translations':{'ar':{'name':'ألف'}}}");
        OwnRecordFilter all = OwnRecordFilter.all(RecordRef.Kind.SERVICE);
        assertEquals(
                List.of("C PUBLISHED", "ألف NEW", "باء PUBLISHED"), names(all.in("ar"), EDITOR));
        assertEquals(List.of("B PUBLISHED", "C PUBLISHED", "D NEW"), names(all.in("en"), EDITOR));
        save(both, "{'translations':{'ar':{'name':'تاء'}}}", EDITOR);
        assertEquals(List.of("C PUBLISHED", "ألف NEW", "تاء CHANGED"), names(all.in("ar"), EDITOR));
        save(editing.draft(both.ref(), EDITOR), "{'translations':{'ar':{'name':null}}}", EDITOR);
        assertEquals(List.of("B CHANGED", "C PUBLISHED", "ألف NEW"), names(all.in("ar"), EDITOR));
    }

    @Test
    void aRecordIsFoundByItsNameInTheReadersLanguageAndInItsOwn() {
        office.published("{'name':'Cours','translations':{'ar':{'name':'دروس'}}}");
        for (String words : List.of("cour", "درو")) {
            OwnRecordFilter found =
                    new OwnRecordFilter(
                            RecordRef.Kind.SERVICE,
                            Optional.empty(),
                            Optional.of(words),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of("ar"));
            assertEquals(List.of("دروس PUBLISHED"), names(found, EDITOR));
        }
    }

    @Test
    void aRecordIsCalledAsItsReaderReadsIt() {
        RecordDraft draft = office.saved("{'name':'Un','translations':{'ar':{'name':'واحد'}}}");
        assertEquals(Optional.of("واحد"), draft.name("ar"));
        assertEquals(Optional.of("Un"), draft.name("en"));
    }
}
