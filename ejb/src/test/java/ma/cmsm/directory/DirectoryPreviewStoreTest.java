package ma.cmsm.directory;

import static ma.cmsm.directory.internal.edit.Office.EDITOR;
import static ma.cmsm.directory.internal.edit.Office.STRANGER;
import static ma.cmsm.directory.internal.edit.Office.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.platform.Refused;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class DirectoryPreviewStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private Office office;
    private DirectoryPreview preview;

    @BeforeEach
    void open() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        preview = new DirectoryPreview(office.desks, null, Office.taxonomies());
    }

    @Test
    void aPreviewHasTheDraftInTheReadersLanguage() {
        RecordDraft published = office.published("{'name':'Un'}");
        office.editing.save(
                published.ref(),
                published.edition(),
                json("{'name':'Deux','translations':{'ar':{'name':'اثنان'}}}"),
                EDITOR);
        assertEquals("Deux", name(published, "fr"));
        assertEquals("اثنان", name(published, "ar"));
    }

    @Test
    void whatIsWrongIsLeftOutOfThePreview() {
        RecordDraft draft =
                office.saved("{'name':'A','url':'pas une adresse','phones':[{'number':'x'}]}");
        ServiceView page = preview.service(draft.ref().id(), "fr", EDITOR);
        assertTrue(page.url().isEmpty());
        assertTrue(page.phones().isEmpty());
    }

    @Test
    void aConfidentialPlaceIsHiddenInThePreviewToo() {
        RecordDraft place =
                office.saved(
                        RecordRef.Kind.LOCATION,
                        "{'name':'Dar secrète','confidential':'true',"
                                + "'addresses':[{'address_1':'12 rue cachée','city':'Agadir',"
                                + "'country':'MA','address_type':'physical'}]}");
        RecordDraft service =
                office.saved(
                        ("{'name':'A','service_at_locations':[{'location_id':'%s',"
                                        + "'phones':[{'number':'0528000009'}]}]}")
                                .formatted(place.ref().id()));
        PlaceView shown = preview.service(service.ref().id(), "fr", EDITOR).places().get(0);
        assertTrue(shown.confidential());
        assertFalse(shown.toString().contains("cachée"));
        assertFalse(shown.toString().contains("0528000009"));
        assertFalse(preview.place(place.ref().id(), "fr", EDITOR).toString().contains("cachée"));
    }

    @Test
    void anotherOrganisationsDraftIsNotFound() {
        RecordDraft draft = office.saved("{'name':'A'}");
        assertEquals(
                "identity.not-found",
                assertThrows(Refused.class, () -> preview.service(draft.ref().id(), "fr", STRANGER))
                        .key());
    }

    private String name(RecordDraft of, String language) {
        return preview.service(of.ref().id(), language, EDITOR).name().value();
    }
}
