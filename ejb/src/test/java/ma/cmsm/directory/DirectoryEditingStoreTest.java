package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.COLLEAGUE;
import static ma.cmsm.directory.internal.edit.Office.COORDINATOR;
import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.FOCAL_POINT;
import static ma.cmsm.directory.internal.edit.Office.OTHERS;
import static ma.cmsm.directory.internal.edit.Office.OURS;
import static ma.cmsm.directory.internal.edit.Office.STRANGER;
import static ma.cmsm.directory.internal.edit.Office.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.TranslationState.Status;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Draft, publish, withdraw, history: what members do with their records. */
class DirectoryEditingStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private Office office;
    private DirectoryEditing editing;

    @BeforeEach
    void open() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        editing = office.editing;
    }

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
    void publishingTwiceIsOnePublication() throws SQLException {
        RecordDraft draft = office.saved("{'name':'A'}");
        publish(draft);
        assertRefused("directory.draft-stale", () -> publish(draft));
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
    void aTranslationIsOutdatedByThePublicationOfItsSourceAndByNothingElse() {
        RecordDraft first =
                office.published(
                        "{'name':'Accueil','description':'Ici.','translations':"
                                + "{'ar':{'name':'استقبال','description':'هنا'}}}");
        assertEquals(Status.CURRENT, state(first, "ar", "name").published());
        assertEquals(Status.MISSING, state(first, "en", "name").published());
        RecordDraft draft = save(first, "{'name':'Accueil de nuit','email':'a@b.ma'}", EDITOR);
        assertEquals(Status.CURRENT, state(draft, "ar", "name").published());
        assertEquals(Status.OUTDATED, state(draft, "ar", "name").draft());
        RecordDraft published = publish(draft);
        assertEquals(Status.OUTDATED, state(published, "ar", "name").published());
        assertEquals(Status.CURRENT, state(published, "ar", "description").published());
        RecordDraft kept =
                editing.keepTranslation(published.ref(), published.edition(), "ar", "name", EDITOR);
        assertEquals(Status.OUTDATED, state(kept, "ar", "name").published());
        assertEquals(Status.CURRENT, state(publish(kept), "ar", "name").published());
    }

    @Test
    void aTranslationTypedBeforeItsSourceChangedAgainIsOutdated() {
        RecordDraft draft = office.saved("{'name':'Un','translations':{'en':{'name':'One'}}}");
        RecordDraft published = publish(save(draft, "{'name':'Deux'}", EDITOR));
        assertEquals(Status.OUTDATED, state(published, "en", "name").published());
        RecordDraft typed =
                publish(save(published, "{'translations':{'en':{'name':'Two'}}}", EDITOR));
        assertEquals(Status.CURRENT, state(typed, "en", "name").published());
    }

    @Test
    void theHistorySaysWhoChangedWhichFieldAndGivesItBack() {
        RecordDraft draft = office.saved("{'name':'A','phones':[{'number':'0528000001'}]}");
        RecordDraft renamed = save(draft, "{'name':'B','phones':null}", COLLEAGUE);
        List<FieldChange> lines = editing.history(draft.ref(), 0, 10, EDITOR).items();
        FieldChange name =
                lines.stream().filter(line -> line.field().equals("name")).findFirst().get();
        assertEquals("e2", name.by());
        assertEquals(What.SAVED, name.what());
        assertEquals("A", name.before().orElseThrow().asText());
        assertEquals("B", name.after().orElseThrow().asText());
        RecordDraft back = editing.restore(draft.ref(), renamed.edition(), name.id(), EDITOR);
        assertEquals("A", back.content().path("name").asText());
        FieldChange phone =
                lines.stream().filter(line -> line.field().startsWith("phones/")).findFirst().get();
        back = editing.restore(draft.ref(), back.edition(), phone.id(), EDITOR);
        assertEquals("0528000001", back.content().at("/phones/0/number").asText());
    }

    @Test
    void aChangeOfAnotherRecordIsNotRestoredHere() {
        RecordDraft other = office.saved("{'name':'A'}");
        long foreign = editing.history(other.ref(), 0, 1, EDITOR).items().get(0).id();
        RecordDraft ours = office.saved("{'name':'B'}");
        assertRefused(
                "directory.no-such-change",
                () -> editing.restore(ours.ref(), ours.edition(), foreign, EDITOR));
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

    private List<String> names(OwnRecordFilter filter, Actor actor) {
        return editing.list(filter, 0, 20, actor).items().stream()
                .map(line -> line.name() + " " + line.state())
                .toList();
    }

    private RecordDraft save(RecordDraft from, String patch, Actor actor) {
        return editing.save(from.ref(), from.edition(), json(patch), actor);
    }

    private RecordDraft publish(RecordDraft draft) {
        return editing.publish(draft.ref(), draft.edition(), false, EDITOR);
    }

    private static TranslationState state(RecordDraft draft, String language, String field) {
        return draft.translations().stream()
                .filter(state -> state.language().equals(language) && state.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static void assertRefused(String key, Runnable what) {
        assertEquals(key, assertThrows(Refused.class, what::run).key());
    }

    private static String count(String table) throws SQLException {
        return DATABASE.column("select count(*) from " + table).get(0);
    }
}
