package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.TranslationState.Status;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An operator imports what an editor is working on. */
class ImportMeetsDraftStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private Office office;
    private RecordDraft draft;

    @BeforeEach
    void openWithADraft() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        RecordDraft published =
                office.published(
                        "{'name':'A','alert':'x','translations':{'ar':{'name':'ا','alert':'ب'}}}");
        draft = save(published, "{'name':'B'}");
    }

    @Test
    void anImportLeavesTheDraftAsItIs() {
        office.imported(draft.ref(), "{'name':'C','alert':'y'}");
        RecordDraft now = office.editing.draft(draft.ref(), EDITOR);
        assertEquals("B", now.content().path("name").asText());
        assertEquals("C", now.published().orElseThrow().path("name").asText());
        assertEquals(draft.edition(), now.edition());
        assertEquals(List.of("name"), now.clashes().stream().map(Clash::field).toList());
    }

    @Test
    void aDraftThatClashesIsNotPublishedBeforeItsEditorCaughtUp() {
        office.imported(draft.ref(), "{'name':'C','alert':'y'}");
        RecordDraft behind = office.editing.draft(draft.ref(), EDITOR);
        assertEquals(
                "directory.draft-behind", assertThrows(Refused.class, () -> publish(behind)).key());
        RecordDraft caughtUp = office.editing.catchUp(behind.ref(), behind.edition(), EDITOR);
        assertEquals("B", caughtUp.content().path("name").asText());
        assertEquals("y", caughtUp.content().path("alert").asText());
        assertEquals(List.of(), caughtUp.clashes());
        RecordDraft published = publish(caughtUp);
        assertEquals("B", published.content().path("name").asText());
        assertEquals("y", published.content().path("alert").asText());
    }

    @Test
    void whatOnlyTheImportChangedGoesInByItself() {
        office.imported(
                draft.ref(),
                "{'alert':'y','translations':{'ar':{'alert':'ج'},'en':{'alert':'w'}}}");
        RecordDraft published = publish(office.editing.draft(draft.ref(), EDITOR));
        assertEquals("B", published.content().path("name").asText());
        assertEquals("y", published.content().path("alert").asText());
        assertEquals("w", published.content().at("/translations/en/alert").asText());
        assertEquals(Status.OUTDATED, state(published, "ar", "name"));
        assertEquals(Status.CURRENT, state(published, "ar", "alert"));
    }

    @Test
    void anImportGoesIntoTheHistoryOfWhatWasEditedHere() {
        office.imported(draft.ref(), "{'alert':'y'}");
        FieldChange line = office.editing.history(draft.ref(), 0, 1, EDITOR).items().get(0);
        assertEquals(What.IMPORTED, line.what());
        assertEquals("alert", line.field());
        assertEquals("operator", line.by());
        assertEquals(Optional.of("y"), line.after().map(value -> value.asText()));
    }

    @Test
    void aFormOpenedBeforeAnImportIsStale() {
        RecordDraft published = publish(draft);
        office.imported(published.ref(), "{'name':'C','alert':'y'}");
        StaleDraft stale =
                assertThrows(StaleDraft.class, () -> save(published, "{'name':'D','alert':'x'}"));
        assertEquals(List.of("name"), stale.clashes().stream().map(Clash::field).toList());
        assertEquals("y", stale.merged().path("alert").asText());
    }

    @Test
    void aFormOfWhatWasNeverEditedIsStaleAfterAnImport() {
        RecordRef organization = RecordRef.organization(Office.OURS);
        RecordDraft opened = office.editing.draft(organization, EDITOR);
        office.imported(organization, "{'name':'C'}");
        StaleDraft stale = assertThrows(StaleDraft.class, () -> save(opened, "{'name':'D'}"));
        assertEquals("C", stale.current().content().path("name").asText());
        assertEquals("D", stale.merged().path("name").asText());
    }

    private RecordDraft save(RecordDraft from, String patch) {
        return office.editing.save(from.ref(), from.edition(), json(patch), EDITOR);
    }

    private RecordDraft publish(RecordDraft from) {
        return office.editing.publish(from.ref(), from.edition(), false, EDITOR);
    }

    private static Status state(RecordDraft draft, String language, String field) {
        return draft.translations().stream()
                .filter(state -> state.language().equals(language) && state.field().equals(field))
                .findFirst()
                .orElseThrow()
                .published();
    }
}
