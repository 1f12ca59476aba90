package ma.cmsm.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.internal.TaxonomyStoreInTest;
import ma.cmsm.directory.internal.TermRows;
import ma.cmsm.directory.internal.edit.Office;
import ma.cmsm.directory.internal.seed.SeedInTest;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators do to vocabularies. */
class TaxonomyEditingStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    @TempDir Path home;

    private Office office;
    private Taxonomies taxonomies;
    private TaxonomyEditing editing;

    @BeforeEach
    void open() throws SQLException {
        office = new Office(DATABASE, home);
        office.open();
        taxonomies = new Taxonomies();
        taxonomies.store = new TaxonomyStoreInTest(DATABASE);
        SeedInTest.taxonomies(taxonomies.store);
        editing =
                new TaxonomyEditing(
                        office.transactions, taxonomies, office.acts, new TermRows(office.now));
    }

    @Test
    void aTermHasItsNewNamesAtOnceAndKeepsItsCode() {
        EditableTerm before = theme("sante.hopital");
        rename(before, Map.of("fr", " Hôpital \n public ", "ar", "مستشفى عمومي"));
        EditableTerm now = theme("sante.hopital");
        assertEquals(Map.of("fr", "Hôpital public", "ar", "مستشفى عمومي"), now.term().names());
        assertEquals(before.version() + 1, now.version());
    }

    @Test
    void ofTwoWhoRenameTheSameTheSecondIsRefused() {
        EditableTerm seen = theme("sante.hopital");
        rename(seen, Map.of("fr", "Hôpital public"));
        refusedAs("directory.term-stale", () -> rename(seen, Map.of("fr", "Clinique")));
        assertEquals("Hôpital public", theme("sante.hopital").term().label("fr").value());
    }

    @Test
    void aTermHasAFrenchNameOfBearableLength() {
        EditableTerm term = theme("sante.hopital");
        refusedAs("directory.term-name-missing", () -> rename(term, Map.of("fr", " \u0000")));
        refusedAs("directory.term-name-missing", () -> rename(term, Map.of("ar", "مستشفى")));
        refusedAs("directory.term-name-long", () -> rename(term, Map.of("fr", "x".repeat(256))));
    }

    @Test
    void aFurtherSubThemeStandsBehindTheOthersOfItsTheme() {
        String id = add("sante", "lunettes", "Lunettes");
        assertEquals("sante.lunettes", taxonomies.findById(id).orElseThrow().code());
        assertEquals(
                Optional.of("sante"),
                taxonomies.find(Taxonomies.THEME, "sante.lunettes").orElseThrow().parent());
        assertEquals(Map.of("fr", "Lunettes"), theme("sante.lunettes").term().names());
        refusedAs("directory.term-taken", () -> add("sante", "lunettes", "Lunettes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Lunettes", "lun ettes", "a.b", "-a", "a--b", "é"})
    void whatIsNoPartOfACodeIsRefused(String part) {
        refusedAs("directory.term-code", () -> add("sante", part, "Lunettes"));
    }

    @Test
    void aSubThemeHasNoSubThemes() {
        refusedAs("directory.no-term", () -> add("sante.hopital", "lunettes", "Lunettes"));
        refusedAs("directory.no-term", () -> add("nobody", "lunettes", "Lunettes"));
    }

    @Test
    void aRetiredSubThemeIsOfferedNoMoreAndStillKnown() {
        EditableTerm term = theme("sante.hopital");
        editing.retire(term.term().id(), true, term.version(), actor(Role.ADMINISTRATOR));
        assertTrue(theme("sante.hopital").retired());
        assertFalse(offered().contains("sante.hopital"));
        assertTrue(taxonomies.find(Taxonomies.THEME, "sante.hopital").isPresent());
        editing.retire(term.term().id(), false, term.version() + 1, actor(Role.ADMINISTRATOR));
        assertTrue(offered().contains("sante.hopital"));
    }

    @Test
    void aThemeOrAPlaceIsNeverRetired() {
        EditableTerm theme = theme("sante");
        refusedAs(
                "directory.term-not-retirable",
                () ->
                        editing.retire(
                                theme.term().id(),
                                true,
                                theme.version(),
                                actor(Role.ADMINISTRATOR)));
    }

    @Test
    void aPlaceHasOtherNamesToo() {
        EditableTerm agadir =
                editing.list(Taxonomies.TERRITORY, actor(Role.ADMINISTRATOR)).stream()
                        .filter(term -> term.term().code().equals("09.001.01.01"))
                        .findFirst()
                        .orElseThrow();
        rename(agadir, Map.of("fr", "Agadir", "ar", "أݣادير"));
        assertEquals(
                "أݣادير",
                taxonomies.findById(agadir.term().id()).orElseThrow().label("ar").value());
    }

    @Test
    void whoMayReadVocabulariesMayNotChangeThemAndOthersSeeNone() {
        EditableTerm term = theme("sante.hopital");
        assertFalse(editing.list(Taxonomies.THEME, actor(Role.COORDINATOR)).isEmpty());
        refusedAs(
                "identity.not-found",
                () ->
                        editing.rename(
                                term.term().id(),
                                Map.of("fr", "x"),
                                term.version(),
                                actor(Role.COORDINATOR)));
        refusedAs(
                "identity.not-found",
                () -> editing.list(Taxonomies.THEME, actor(Role.MEMBER_EDITOR)));
    }

    @Test
    void whoMayNotIsToldThatBeforeWhatWouldBeWrong() {
        Actor coordinator = actor(Role.COORDINATOR);
        refusedAs("identity.not-found", () -> editing.rename("é", Map.of(), 0, coordinator));
        refusedAs("identity.not-found", () -> editing.retire("é", true, 0, coordinator));
        refusedAs(
                "identity.not-found",
                () -> editing.addSubTheme("nobody", "É", Map.of(), coordinator));
    }

    @Test
    void whatIsNoTermIsNotFound() {
        Actor administrator = actor(Role.ADMINISTRATOR);
        Map<String, String> names = Map.of("fr", "Clinique");
        refusedAs("directory.no-term", () -> editing.rename("é", names, 0, administrator));
        refusedAs("directory.no-term", () -> editing.retire("é", true, 0, administrator));
    }

    private EditableTerm theme(String code) {
        String id = taxonomies.find(Taxonomies.THEME, code).orElseThrow().id();
        return editing.get(id, actor(Role.AUDITOR));
    }

    private List<String> offered() {
        return taxonomies.offered(Taxonomies.THEME).stream().map(Term::code).toList();
    }

    private void rename(EditableTerm term, Map<String, String> names) {
        editing.rename(term.term().id(), names, term.version(), actor(Role.ADMINISTRATOR));
    }

    private String add(String theme, String part, String name) {
        return editing.addSubTheme(theme, part, Map.of("fr", name), actor(Role.ADMINISTRATOR));
    }

    private static void refusedAs(String key, Executable act) {
        assertEquals(key, assertThrows(Refused.class, act).key());
    }

    private Actor actor(Role role) {
        return new Actor(
                "karim",
                Optional.of("karim"),
                Optional.of("committee"),
                Set.of(role),
                false,
                Optional.of(office.now.instant()),
                Optional.empty());
    }
}
