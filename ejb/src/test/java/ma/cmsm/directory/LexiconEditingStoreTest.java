package ma.cmsm.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Permission;
import ma.cmsm.identity.Witness;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.platform.Role;
import ma.cmsm.search.SearchLog;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.ServiceSearch;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.WordGroup;
import ma.cmsm.search.internal.WordsInTest;
import ma.cmsm.testing.Database;
import ma.cmsm.testing.TransactionsInTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who of the committee may change the words that people search by, and what is put on record. */
class LexiconEditingStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final ThesaurusTerm.Key TBIB =
            new ThesaurusTerm.Key("theme", "sante", "ary", "tbib");

    private final Book book = new Book();
    private WordsInTest words;
    private LexiconEditing editing;

    @BeforeEach
    void open() throws SQLException {
        DATABASE.clear();
        words = new WordsInTest(DATABASE.dataSource());
        Acts acts =
                new Acts(
                        new Permission(Clock.systemUTC()),
                        new TransactionsInTest(DATABASE.dataSource()),
                        book);
        editing =
                new LexiconEditing(
                        words.thesaurus,
                        new ServiceSearch() {
                            @Override
                            public List<String> ids(SearchRequest request) {
                                return List.of("first", "second");
                            }
                        },
                        new SearchLog() {
                            // Never asked here
                        },
                        acts);
    }

    @Test
    void whatAnAdministratorChangesTheNextSearchKnows() {
        ThesaurusTerm term = put(Role.ADMINISTRATOR);
        assertTrue(words.knows("tbib"));
        editing.removeTerm(
                new ThesaurusTerm.Removal(TBIB, term.version()), actor(Role.ADMINISTRATOR));
        assertFalse(words.knows("tbib"));
    }

    @Test
    void aChangeIsOnRecordWithoutTheWord() {
        put(Role.ADMINISTRATOR);
        Act seen = book.seen.get(0);
        assertEquals("change-lexicon", seen.action());
        assertEquals(Optional.of("sante"), seen.objectId());
        assertEquals(Set.of("text", "weight"), seen.fields());
        editing.addStopWord("wakha", actor(Role.ADMINISTRATOR));
        assertEquals(Optional.empty(), book.seen.get(1).objectId());
    }

    @Test
    void whatTheOperatorChangesIsOnRecordAndInForce() {
        List<ThesaurusTerm> now =
                editing.putTerms(List.of(new ThesaurusTerm.Put(TBIB, 1, 0)), Actor.OPERATOR);
        assertTrue(words.knows("tbib"));
        assertTrue(book.seen.get(0).actor().isOperator());
        editing.removeTerm(new ThesaurusTerm.Removal(TBIB, now.get(0).version()), Actor.OPERATOR);
        assertFalse(words.knows("tbib"));
        assertEquals(2, book.seen.size());
    }

    @Test
    void aServiceHasItsPlaceAmongAllThatASearchFinds() {
        SearchRequest request = SearchRequest.of("tbib", "fr");
        Actor reader = actor(Role.COORDINATOR);
        assertEquals(OptionalInt.of(2), editing.rank(request, "second", reader));
        assertEquals(OptionalInt.empty(), editing.rank(request, "third", reader));
    }

    @Test
    void aCodeThatIsNoIdOfTheRecordIsLeftOutOfIt() {
        ThesaurusTerm.Key foreign = new ThesaurusTerm.Key("theme", "santé", "fr", "soins");
        editing.putTerm(new ThesaurusTerm.Put(foreign, 1, 0), actor(Role.ADMINISTRATOR));
        assertEquals(Optional.empty(), book.seen.get(0).objectId());
    }

    @ParameterizedTest
    @EnumSource(names = {"COORDINATOR", "AUDITOR"})
    void whoMayReadTheWordsMayNotChangeThem(Role role) {
        assertEquals(0, editing.terms(ThesaurusFilter.ALL, 1, 10, actor(role)).total());
        assertEquals(0, editing.groups("", 1, 10, actor(role)).total());
        assertNotFound(() -> put(role));
        assertEquals(List.of("identity.not-found"), book.refusals);
        assertFalse(words.knows("tbib"));
    }

    @ParameterizedTest
    @EnumSource(names = {"VISITOR", "MEMBER_EDITOR", "FOCAL_POINT", "SUPERVISOR"})
    void whoIsNotOfTheCommitteeIsToldNothing(Role role) {
        assertNotFound(() -> editing.terms(ThesaurusFilter.ALL, 1, 10, actor(role)));
        assertNotFound(() -> editing.stopWords("", 1, 10, actor(role)));
        assertNotFound(() -> put(role));
        assertNotFound(() -> editing.rank(SearchRequest.of("tbib", "fr"), "first", actor(role)));
        assertEquals(4, book.refusals.size());
    }

    @Test
    void wordsAreFoundByWhatTheyHaveInThem() {
        Actor actor = actor(Role.ADMINISTRATOR);
        put(Role.ADMINISTRATOR);
        editing.addStopWord("wakha", actor);
        editing.putGroup(
                new WordGroup.Put(
                        "",
                        List.of(new WordGroup.Form("Éléphant", 1), new WordGroup.Form("فيل", 1)),
                        0),
                actor);
        assertEquals(1, editing.terms(having("BI"), 1, 10, actor).total());
        assertEquals(0, editing.terms(having("%"), 1, 10, actor).total());
        assertEquals(1, editing.groups("elephant", 1, 10, actor).total());
        assertEquals(1, editing.groups("فيل", 1, 10, actor).total());
        assertEquals(0, editing.groups("x", 1, 10, actor).total());
        assertEquals(1, editing.stopWords("akh", 1, 10, actor).total());
    }

    private static ThesaurusFilter having(String text) {
        return new ThesaurusFilter(Set.of(), Set.of(), Set.of(), text);
    }

    private ThesaurusTerm put(Role role) {
        return editing.putTerm(new ThesaurusTerm.Put(TBIB, 0.9f, 0), actor(role));
    }

    private static void assertNotFound(Runnable act) {
        Refused refused = assertThrows(Refused.class, act::run);
        assertEquals(Refused.Kind.NOT_FOUND, refused.kind());
    }

    private static Actor actor(Role role) {
        return new Actor(
                "karim",
                Optional.of("karim"),
                Optional.of("committee"),
                Set.of(role),
                false,
                Optional.of(Clock.systemUTC().instant()),
                Optional.empty());
    }

    /** Remembers what it saw. */
    private static final class Book implements Witness {

        private final List<Act> seen = new ArrayList<>();
        private final List<String> refusals = new ArrayList<>();

        @Override
        public void saw(Act act) {
            seen.add(act);
        }

        @Override
        public void refused(Act act, String reason) {
            refusals.add(reason);
        }
    }
}
