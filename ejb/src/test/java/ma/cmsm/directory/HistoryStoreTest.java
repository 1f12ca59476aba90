package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.COLLEAGUE;
import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import ma.cmsm.directory.FieldChange.What;
import ma.cmsm.directory.TranslationState.Status;
import org.junit.jupiter.api.Test;

/** Who changed which field, and which translations that leaves behind. */
class HistoryStoreTest extends AtTheDesk {

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

    private static TranslationState state(RecordDraft draft, String language, String field) {
        return draft.translations().stream()
                .filter(state -> state.language().equals(language) && state.field().equals(field))
                .findFirst()
                .orElseThrow();
    }
}
