package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.FacetNames;
import ma.cmsm.search.StopWord;
import ma.cmsm.search.Thesaurus;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.ThesaurusTerm.Key;
import ma.cmsm.search.WordGroup;
import ma.cmsm.search.WordGroup.Form;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.text.Token;
import ma.cmsm.search.internal.thesaurus.StoreInTest;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What editors do to the words, and what searches see of it. */
class ThesaurusStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private final StoreInTest store = new StoreInTest(DATABASE.dataSource());
    private final LexiconKeeper keeper = new LexiconKeeper(store, List.of());
    private final Thesaurus thesaurus = new Thesaurus(store, keeper);

    @BeforeEach
    void load() throws SQLException {
        DATABASE.clear();
        store.observe(keeper::wordsChanged);
        LexiconData shipped =
                new LexiconData(
                        List.of(new LexiconData.Term("theme", "sante", "fr", "hôpital", 1)),
                        List.of(
                                List.of(
                                        new LexiconData.Form("femme", 1),
                                        new LexiconData.Form("une phrase de six mots longs", 1))),
                        List.of(),
                        Map.of());
        store.load(shipped, "one");
    }

    @Test
    void theNextSearchKnowsATermThatWasPut() {
        assertTrue(senses("dispensaire").isEmpty());
        put("dispensaire", 0.8f, 0);
        assertEquals(List.of("sante"), senses("dispensaire"));
    }

    @Test
    void theNextSearchKnowsATermNoMoreThatWasRemoved() {
        assertEquals(List.of("sante"), senses("hôpital"));
        remove("hôpital", 1);
        assertTrue(senses("hôpital").isEmpty());
    }

    @Test
    void theNextSearchKnowsAGroupThatWasPutAndNoMoreWhenItWasRemoved() {
        WordGroup group = putGroup("", 0, "enfant", "drari");
        assertEquals(1, groups("drari"));
        thesaurus.removeGroup(group.id(), group.version(), Actor.OPERATOR);
        assertEquals(0, groups("drari"));
    }

    @Test
    void theNextSearchKnowsAnEmptyWordThatWasAddedAndNoMoreWhenItWasRemoved() {
        assertFalse(isStopWord("wakha"));
        StopWord added = thesaurus.addStopWord(" Wàkha ", Actor.OPERATOR);
        assertEquals(new StopWord("wakha", false, 1), added);
        assertTrue(isStopWord("wakha"));
        thesaurus.removeStopWord("wakha", added.version(), Actor.OPERATOR);
        assertFalse(isStopWord("wakha"));
        assertEquals(3, thesaurus.addStopWord("wakha", Actor.OPERATOR).version());
        assertTrue(isStopWord("wakha"));
    }

    @Test
    void anEmptyWordIsAddedOnceAndRemovedByWhoSawIt() {
        thesaurus.addStopWord("wakha", Actor.OPERATOR);
        assertRefused(
                Refused.Kind.CONFLICT,
                "search.thesaurus.stale",
                () -> thesaurus.addStopWord("WAKHA", Actor.OPERATOR));
        assertRefused(
                Refused.Kind.CONFLICT,
                "search.thesaurus.stale",
                () -> thesaurus.removeStopWord("wakha", 7, Actor.OPERATOR));
        assertEquals(1, thesaurus.stopWords("", 1, 10).total());
    }

    @ParameterizedTest
    @CsvSource({"'', empty", "'...', empty", "deux mots, word", "a/b, word"})
    void whatIsNotOneWordIsNoEmptyWord(String text, String key) {
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus." + key,
                () -> thesaurus.addStopWord(text, Actor.OPERATOR));
    }

    private boolean isStopWord(String word) {
        return keeper.lexicon().isStopWord(Token.of(word));
    }

    @Test
    void bothChangesOfTwoEditorsAtTheSameTimeAreInForce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                String first = "premier" + round;
                String second = "deuxieme" + round;
                Future<List<String>> one = editors.submit(() -> putTogether(together, first));
                Future<List<String>> two = editors.submit(() -> putTogether(together, second));
                assertEquals(List.of("sante"), one.get());
                assertEquals(List.of("sante"), two.get());
                assertEquals(List.of("sante"), senses(first));
                assertEquals(List.of("sante"), senses(second));
            }
        } finally {
            editors.shutdown();
        }
    }

    private List<String> putTogether(CyclicBarrier together, String text) throws Exception {
        together.await();
        put(text, 1, 0);
        return senses(text);
    }

    @Test
    void ofTwoWhoChangeTheSameAtOnceOneIsRefused() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            List<Future<List<String>>> both = new ArrayList<>();
            for (int editor = 0; editor < 2; editor++) {
                both.add(editors.submit(() -> putTogether(together, "refuge")));
            }
            List<Refused.Kind> refusals = new ArrayList<>();
            for (Future<List<String>> each : both) {
                try {
                    each.get();
                } catch (ExecutionException failed) {
                    refusals.add(((Refused) failed.getCause()).kind());
                }
            }
            assertEquals(List.of(Refused.Kind.CONFLICT), refusals);
        } finally {
            editors.shutdown();
        }
    }

    @Test
    void aChangeMakesOneLexiconAndSearchesMakeNone() {
        keeper.lexicon();
        int before = store.reads.get();
        put("dispensaire", 1, 0);
        Lexicon made = keeper.lexicon();
        assertSame(made, keeper.lexicon());
        assertEquals(before + 1, store.reads.get());
    }

    @Test
    void aChangeThatNobodyWaitedForIsSeenByTheNextSearch() {
        Lexicon before = keeper.lexicon();
        store.put(List.of(new ThesaurusTerm.Put(key("dispensaire"), 1, 0)));
        assertNotSame(before, keeper.lexicon());
        assertEquals(List.of("sante"), senses("dispensaire"));
    }

    @Test
    void noSearchMakesTheLexiconOfAnImport() {
        Queue<Runnable> worker = new ArrayDeque<>();
        LexiconKeeper busy = new LexiconKeeper(store, List.of(), worker::add);
        Lexicon before = busy.lexicon();
        busy.namesChanged(new FacetNames.Changed());
        busy.namesChanged(new FacetNames.Changed());
        int reads = store.reads.get();
        assertSame(before, busy.lexicon());
        assertEquals(reads, store.reads.get());
        worker.remove().run();
        assertNotSame(before, busy.lexicon());
        assertEquals(0, worker.size(), "changes that come together make one");
    }

    @Test
    void namesThatChangedAreSeenByTheNextSearch() {
        Lexicon before = keeper.lexicon();
        keeper.namesChanged(new FacetNames.Changed());
        assertNotSame(before, keeper.lexicon());
    }

    @Test
    void whileTheDatabaseIsAwayTheShippedWordsServeUntilItIsBack() {
        put("motdesediteurs", 1, 0);
        LexiconKeeper other = new LexiconKeeper(store, List.of());
        store.away = true;
        assertTrue(other.lexicon().knows(Token.of("travail")));
        int reads = store.reads.get();
        other.lexicon();
        assertEquals(reads, store.reads.get());
        store.away = false;
        other.lookAgain();
        assertTrue(other.lexicon().knows(Token.of("motdesediteurs")));
    }

    @Test
    void whatWasInForceStaysWhileTheDatabaseIsAway() {
        Lexicon before = keeper.lexicon();
        store.away = true;
        keeper.namesChanged(new FacetNames.Changed());
        assertSame(before, keeper.lexicon());
        assertRefused(Refused.Kind.UNAVAILABLE, "platform.database-away", () -> put("x", 1, 0));
    }

    @Test
    void beforeTheTablesAreFilledTheShippedWordsServe() throws SQLException {
        DATABASE.clear();
        LexiconKeeper first = new LexiconKeeper(store, List.of());
        assertTrue(first.lexicon().knows(Token.of("travail")));
    }

    @Test
    void aTermIsListedWithItsOriginAndVersion() {
        put("hôpital", 0.5f, 1);
        put("soins", 0.3f, 0);
        ListPage<ThesaurusTerm> all = thesaurus.terms(ThesaurusFilter.ALL, 1, 10);
        assertEquals(
                List.of(
                        new ThesaurusTerm(key("hôpital"), 0.5f, false, 2),
                        new ThesaurusTerm(key("soins"), 0.3f, false, 1)),
                all.items());
    }

    @Test
    void termsAreFilteredAndComeInPages() {
        put("soins", 1, 0);
        thesaurus.put(
                List.of(new ThesaurusTerm.Put(new Key("audience", "woman", "", "mra"), 1, 0)),
                Actor.OPERATOR);
        assertEquals(3, thesaurus.terms(ThesaurusFilter.ALL, 1, 1).total());
        assertEquals("hôpital", thesaurus.terms(theme(), 1, 1).items().get(0).key().text());
        assertEquals("soins", thesaurus.terms(theme(), 2, 1).items().get(0).key().text());
        assertTrue(thesaurus.terms(theme(), 3, 1).items().isEmpty());
        ThesaurusFilter none = new ThesaurusFilter(Set.of(), Set.of(), Set.of(""));
        assertEquals("mra", thesaurus.terms(none, 1, 9).items().get(0).key().text());
    }

    @Test
    void whatNoTermCanHaveIsInNone() {
        for (String typed : List.of("é", "صحة")) {
            Set<String> some = Set.of(typed);
            assertEquals(0, total(new ThesaurusFilter(some, Set.of(), Set.of())));
            assertEquals(0, total(new ThesaurusFilter(Set.of(), some, Set.of())));
            assertEquals(0, total(new ThesaurusFilter(Set.of(), Set.of(), some)));
            Key key = new Key(typed, "sante", "fr", "x");
            assertRefused(
                    Refused.Kind.INVALID,
                    "search.thesaurus.facet",
                    () ->
                            thesaurus.remove(
                                    List.of(new ThesaurusTerm.Removal(key, 1)), Actor.OPERATOR));
            assertStale(() -> thesaurus.removeGroup(typed, 1, Actor.OPERATOR));
        }
    }

    private long total(ThesaurusFilter filter) {
        return thesaurus.terms(filter, 1, 9).total();
    }

    @Test
    void whoSawAnOlderVersionIsRefused() {
        put("hôpital", 0.5f, 1);
        assertStale(() -> put("hôpital", 0.6f, 1));
        assertStale(() -> put("hôpital", 0.6f, 0));
        assertStale(() -> remove("hôpital", 1));
        assertStale(() -> remove("nowhere", 1));
        WordGroup group = putGroup("", 0, "enfant", "drari");
        putGroup(group.id(), 1, "enfant", "child");
        assertStale(() -> putGroup(group.id(), 1, "enfant", "niño"));
        assertStale(() -> putGroup(group.id(), 0, "enfant", "niño"));
        assertStale(() -> thesaurus.removeGroup(group.id(), 1, Actor.OPERATOR));
    }

    @Test
    void whatWasRemovedMayBePutAgainAndIsAnotherVersion() {
        remove("hôpital", 1);
        assertStale(() -> put("hôpital", 1, 1));
        assertEquals(3, put("hôpital", 1, 0));
        WordGroup group = thesaurus.groups("", 1, 1).items().get(0);
        thesaurus.removeGroup(group.id(), 1, Actor.OPERATOR);
        assertEquals(3, putGroup(group.id(), 0, "femme", "woman").version());
    }

    @Test
    void ofManyTermsAllAreChangedOrNone() {
        List<ThesaurusTerm.Put> terms =
                List.of(
                        new ThesaurusTerm.Put(key("soins"), 1, 0),
                        new ThesaurusTerm.Put(key("hôpital"), 1, 7));
        assertStale(() -> thesaurus.put(terms, Actor.OPERATOR));
        assertEquals(1, thesaurus.terms(theme(), 1, 10).total());
    }

    @ParameterizedTest
    @CsvSource({
        "'', search.thesaurus.empty",
        "' \t ', search.thesaurus.empty",
        "'!?', search.thesaurus.empty",
        "un deux trois quatre cinq six, search.thesaurus.words"
    })
    void aTextThatIsNoPhraseIsRefused(String text, String key) {
        assertRefused(Refused.Kind.INVALID, key, () -> put(text, 1, 0));
        assertRefused(Refused.Kind.INVALID, key, () -> putGroup("", 0, "mot", text));
    }

    @Test
    void aTextHasAtMostAHundredCharacters() {
        put("x".repeat(100), 1, 0);
        assertRefused(
                Refused.Kind.INVALID, "search.thesaurus.long", () -> put("x".repeat(101), 1, 0));
    }

    @ParameterizedTest
    @ValueSource(floats = {0, -0.1f, 1.01f, Float.NaN, Float.POSITIVE_INFINITY})
    void aWeightOutsideItsRangeIsRefused(float weight) {
        assertRefused(Refused.Kind.INVALID, "search.thesaurus.weight", () -> put("mot", weight, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "theme, sante, french, search.thesaurus.language",
        "theme, sante, FR, search.thesaurus.language",
        "theme, sante, fr_MA, search.thesaurus.language",
        "'', sante, fr, search.thesaurus.facet",
        "theme, '', fr, search.thesaurus.code"
    })
    void aFacetACodeAndALanguageHaveTheirForms(
            String facet, String code, String language, String key) {
        List<ThesaurusTerm.Put> terms =
                List.of(new ThesaurusTerm.Put(new Key(facet, code, language, "mot"), 1, 0));
        assertRefused(Refused.Kind.INVALID, key, () -> thesaurus.put(terms, Actor.OPERATOR));
    }

    @Test
    void nothingTwiceNothingEmptyAndNoCrowd() {
        ThesaurusTerm.Put one = new ThesaurusTerm.Put(key("mot"), 1, 0);
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus.repeated",
                () -> thesaurus.put(List.of(one, one), Actor.OPERATOR));
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus.many",
                () -> thesaurus.put(List.of(), Actor.OPERATOR));
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus.many",
                () -> thesaurus.put(Collections.nCopies(1001, one), Actor.OPERATOR));
        assertRefused(
                Refused.Kind.INVALID,
                "search.thesaurus.repeated",
                () -> putGroup("", 0, "mot", "mot"));
        assertRefused(Refused.Kind.INVALID, "search.thesaurus.forms", () -> putGroup("", 0, "mot"));
        assertRefused(
                Refused.Kind.INVALID, "search.thesaurus.id", () -> putGroup("x", 0, "mot", "mots"));
    }

    @Test
    void spacesAndAccentsAreWrittenOneWay() {
        put("  soins\u00a0 me\u0301dicaux ", 1, 0);
        assertEquals("soins médicaux", thesaurus.terms(theme(), 2, 1).items().get(0).key().text());
    }

    @Test
    void aLongFormThatAGroupHasAlreadyMayStay() {
        WordGroup group = thesaurus.groups("", 1, 1).items().get(0);
        String old = group.forms().get(1).text();
        WordGroup now = putGroup(group.id(), group.version(), "femme", old, "mra");
        assertEquals(List.of("femme", old, "mra"), now.forms().stream().map(Form::text).toList());
    }

    private long put(String text, float weight, long version) {
        List<ThesaurusTerm.Put> terms = List.of(new ThesaurusTerm.Put(key(text), weight, version));
        return thesaurus.put(terms, Actor.OPERATOR).get(0).version();
    }

    private void remove(String text, long version) {
        thesaurus.remove(List.of(new ThesaurusTerm.Removal(key(text), version)), Actor.OPERATOR);
    }

    private WordGroup putGroup(String id, long version, String... texts) {
        List<Form> forms = new ArrayList<>();
        for (String text : texts) {
            forms.add(new Form(text, 1));
        }
        return thesaurus.putGroup(new WordGroup.Put(id, forms, version), Actor.OPERATOR);
    }

    private List<String> senses(String word) {
        return keeper.lexicon().senses(List.of(Token.of(word))).stream()
                .map(sense -> sense.code())
                .toList();
    }

    private int groups(String word) {
        return keeper.lexicon().groups(List.of(Token.of(word))).size();
    }

    private static Key key(String text) {
        return new Key("theme", "sante", "fr", text);
    }

    private static ThesaurusFilter theme() {
        return new ThesaurusFilter(Set.of("theme"), Set.of("sante"), Set.of("fr"));
    }

    private static void assertStale(Runnable change) {
        assertRefused(Refused.Kind.CONFLICT, "search.thesaurus.stale", change);
    }

    private static void assertRefused(Refused.Kind kind, String key, Runnable change) {
        Refused refused = assertThrows(Refused.class, change::run);
        assertEquals(kind, refused.kind());
        assertEquals(key, refused.key());
    }
}
