package ma.cmsm.directory.internal.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.identity.Owned;
import ma.cmsm.identity.Target;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Whose the records of the directory are, drafts and published ones. */
class OwnedRecordsStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private Office office;
    private OwnedRecords owned;

    @BeforeEach
    void open() throws Exception {
        office = new Office(DATABASE, home);
        office.open();
        owned = new OwnedRecords(office.desks, office.owners);
    }

    @Test
    void aServiceIsOfTheMemberThatItsOrganizationIs() {
        RecordRef draft =
                office.editing.create(
                        RecordRef.Kind.SERVICE, Optional.of(Office.OURS), Office.EDITOR);
        assertEquals(ours(), owned.find("service", draft.id()));
        assertEquals(Optional.empty(), owned.find("location", draft.id()));
    }

    @Test
    void anOrganizationOfTheDirectoryIsOfItsMember() {
        assertEquals(ours(), owned.find("organization", Office.OURS));
    }

    @Test
    void aRecordIsCalledAsThePublicReadsIt() {
        RecordDraft draft = office.saved("{'name':'Un','translations':{'ar':{'name':'واحد'}}}");
        String id = draft.ref().id();
        assertEquals(Optional.empty(), owned.name("service", id, "fr"));
        office.editing.publish(draft.ref(), draft.edition(), false, Office.EDITOR);
        assertEquals(Optional.of("واحد"), owned.name("service", id, "ar"));
        assertEquals(Optional.of("Un"), owned.name("service", id, "en"));
        assertEquals(Optional.empty(), owned.name("account", id, "fr"));
    }

    @Test
    void whatIsNotThereIsNobodys() {
        assertEquals(Optional.empty(), owned.find("service", "nothing"));
        assertEquals(Optional.empty(), owned.find("service", "é"));
        assertEquals(Optional.empty(), owned.find("account", Office.OURS));
    }

    private static Optional<Owned.Ownership> ours() {
        return Optional.of(Owned.Ownership.one(Target.of("member-1")));
    }
}
