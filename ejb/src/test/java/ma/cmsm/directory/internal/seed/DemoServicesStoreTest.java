package ma.cmsm.directory.internal.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import ma.cmsm.directory.RecordDraft;
import ma.cmsm.directory.RecordDraft.State;
import ma.cmsm.directory.RecordRef;
import ma.cmsm.directory.ServiceAssurance;
import ma.cmsm.directory.internal.TaxonomyStoreInTest;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.identity.DemonstrationEnded;
import ma.cmsm.platform.Demonstration;
import ma.cmsm.platform.Setting;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the demonstration's services when it ends. */
class DemoServicesStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private Office office;
    private Demonstration demonstration;
    private DemoServices services;
    private RecordRef untouched;

    @BeforeEach
    void openWithServicesOfTheDemonstration() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        office.settings.set(Setting.DEMO, "true");
        demonstration = new Demonstration(office.transactions, office.settings);
        assertTrue(demonstration.isOn());
        services = new DemoServices(demonstration, office.transactions, office.desks);
        untouched = office.published("{'name':'Accueil','text_language':'fr'}").ref();
    }

    @Test
    void theyAreWithdrawnWhenThatIsWanted() {
        loaded();
        office.touched.clear();
        end(true);
        assertEquals(State.WITHDRAWN, state(untouched));
        assertEquals(List.of(untouched.id()), office.touched);
    }

    @Test
    void otherwiseTheyStay() {
        loaded();
        end(false);
        assertEquals(State.PUBLISHED, state(untouched));
    }

    @Test
    void whatSomebodyChangedOrConfirmedSinceStays() {
        RecordRef confirmed = office.published("{'name':'Écoute','text_language':'fr'}").ref();
        RecordRef imported = office.published("{'name':'Soins','text_language':'fr'}").ref();
        loaded();
        new ServiceAssurance(office.desks, null, null).confirm(confirmed.id(), Office.EDITOR);
        office.imported(imported, "{'description':'Nouveau'}");
        RecordRef later = office.published("{'name':'Cours','text_language':'fr'}").ref();
        end(true);
        assertEquals(State.WITHDRAWN, state(untouched));
        for (RecordRef stays : List.of(confirmed, imported, later)) {
            assertEquals(State.PUBLISHED, state(stays));
        }
    }

    @Test
    void theEmergencyNumbersStay() {
        SeedInTest.taxonomies(new TaxonomyStoreInTest(DATABASE));
        RecordRef police =
                office.published(
                                "{'name':'Police','text_language':'fr','attributes':"
                                        + "[{'taxonomy_term_id':'"
                                        + EmergencyNumbers.THEME
                                        + "'}]}")
                        .ref();
        loaded();
        end(true);
        assertEquals(State.PUBLISHED, state(police));
        assertEquals(State.WITHDRAWN, state(untouched));
    }

    @Test
    void whatIsPublishedAgainLaterStays() {
        loaded();
        end(true);
        RecordDraft draft = office.editing.draft(untouched, Office.EDITOR);
        office.editing.publish(untouched, draft.edition(), false, Office.EDITOR);
        services.withdrawIfAsked();
        assertEquals(State.PUBLISHED, state(untouched));
    }

    @Test
    void aStopThatCutItShortIsMadeUpForAtTheNextStart() {
        loaded();
        demonstrationEnds(true);
        services.withdrawIfAsked();
        assertEquals(State.WITHDRAWN, state(untouched));
    }

    /** What is published until now came with the demonstration. */
    private void loaded() {
        office.transactions.within(
                sql ->
                        sql.update(
                                "insert into platform_marker (name, value_text, set_at)"
                                        + " values ('demo-directory', '', ?)",
                                office.now.instant()));
        office.now.pass(Duration.ofMinutes(1));
    }

    private void end(boolean withdraws) {
        demonstrationEnds(withdraws);
        services.withdraw(new DemonstrationEnded(withdraws));
    }

    private void demonstrationEnds(boolean withdraws) {
        office.transactions.within(
                sql -> {
                    demonstration.end(sql, withdraws);
                    return withdraws;
                });
        demonstration.refresh();
    }

    private State state(RecordRef ref) {
        return office.editing.draft(ref, Office.EDITOR).state();
    }
}
