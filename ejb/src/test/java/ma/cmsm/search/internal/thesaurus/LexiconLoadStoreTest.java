package ma.cmsm.search.internal.thesaurus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.ThesaurusTerm.Key;
import ma.cmsm.search.WordGroup;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.lexicon.LexiconData.Form;
import ma.cmsm.search.internal.lexicon.LexiconData.Term;
import ma.cmsm.search.internal.lexicon.LexiconFiles;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LexiconLoadStoreTest {

    @RegisterExtension static final Database DATABASE = new Database();

    private static final Term HOSPITAL = term("hôpital", 1);
    private static final Term CLINIC = term("clinique", 0.7f);
    private static final Term DOCTOR = term("médecin", 0.5f);
    private static final List<Form> WOMAN = group("femme", "woman");
    private static final List<Form> MAN = group("homme", "man");

    private final StoreInTest store = new StoreInTest(DATABASE.dataSource());

    @BeforeEach
    void empty() throws SQLException {
        DATABASE.clear();
    }

    @Test
    void beforeTheFirstLoadThereIsNoLexicon() {
        assertEquals(Optional.empty(), store.read());
    }

    @Test
    void theFirstLoadTakesTheShippedFilesWholeAndInTheirOrder() {
        LexiconData shipped = LexiconFiles.read();
        store.load(shipped, LexiconFiles.sha256());
        LexiconData stored = store.read().orElseThrow();
        assertEquals(shipped.terms(), stored.terms());
        assertEquals(shipped.groups(), stored.groups());
        assertEquals(new HashSet<>(shipped.stopWords()), new HashSet<>(stored.stopWords()));
        assertTrue(store.isLoaded(LexiconFiles.sha256()));
    }

    @Test
    void theSameFilesAreNotLoadedTwice() {
        load("one", List.of(HOSPITAL), List.of());
        assertTrue(store.isLoaded("one"));
        assertFalse(store.isLoaded("two"));
        load("one", List.of(CLINIC), List.of());
        assertEquals(List.of(HOSPITAL), terms());
    }

    @Test
    void newerFilesAddAndTakeOutAndReweigh() {
        load("one", List.of(HOSPITAL, CLINIC), List.of(WOMAN, MAN));
        Term other = term("clinique", 0.9f);
        List<Form> men = group("homme", "man", "rajel");
        List<Form> child = group("enfant", "child");
        load("two", List.of(other, DOCTOR), List.of(men, child));
        assertEquals(List.of(other, DOCTOR), terms());
        assertEquals(List.of(men, child), groups());
    }

    @Test
    void stopWordsAreThoseOfTheNewestFiles() {
        store.load(new LexiconData(List.of(), List.of(), List.of("le", "la"), Map.of()), "one");
        store.load(new LexiconData(List.of(), List.of(), List.of("la", "la"), Map.of()), "two");
        assertEquals(List.of("la"), store.read().orElseThrow().stopWords());
    }

    @Test
    void stopWordsThatAnEditorHadInHandStayAsTheEditorLeftThem() {
        store.load(new LexiconData(List.of(), List.of(), List.of("le", "la"), Map.of()), "one");
        store.removeStopWord("le", 1);
        store.addStopWord("wakha");
        store.load(new LexiconData(List.of(), List.of(), List.of("le", "un"), Map.of()), "two");
        assertEquals(Set.of("un", "wakha"), new HashSet<>(store.read().orElseThrow().stopWords()));
    }

    @Test
    void aTermThatAnEditorChangedStaysAsTheEditorLeftIt() {
        load("one", List.of(HOSPITAL, CLINIC), List.of());
        store.put(List.of(new ThesaurusTerm.Put(key(CLINIC), 0.2f, version(CLINIC))));
        load("two", List.of(HOSPITAL, term("clinique", 0.9f)), List.of());
        assertEquals(List.of(HOSPITAL, term("clinique", 0.2f)), terms());
        load("three", List.of(HOSPITAL), List.of());
        assertEquals(List.of(HOSPITAL, term("clinique", 0.2f)), terms());
    }

    @Test
    void aTermThatAnEditorRemovedDoesNotComeBack() {
        load("one", List.of(HOSPITAL, CLINIC), List.of());
        store.remove(List.of(new ThesaurusTerm.Removal(key(CLINIC), version(CLINIC))));
        load("two", List.of(HOSPITAL, CLINIC, DOCTOR), List.of());
        assertEquals(List.of(HOSPITAL, DOCTOR), terms());
    }

    @Test
    void aTermThatAnEditorAddedStays() {
        load("one", List.of(HOSPITAL), List.of());
        store.put(List.of(new ThesaurusTerm.Put(key(DOCTOR), 0.5f, 0)));
        load("two", List.of(HOSPITAL, CLINIC), List.of());
        assertEquals(List.of(HOSPITAL, DOCTOR, CLINIC), terms());
    }

    @Test
    void aGroupThatAnEditorChangedStaysAsTheEditorLeftIt() {
        load("one", List.of(), List.of(WOMAN, MAN));
        WordGroup woman = store.groups("", 1, 1).items().get(0);
        List<WordGroup.Form> forms =
                List.of(new WordGroup.Form("femme", 1), new WordGroup.Form("mra", 0.8f));
        store.putGroup(new WordGroup.Put(woman.id(), forms, woman.version()));
        load("two", List.of(), List.of(group("femme", "woman", "mujer"), MAN));
        assertEquals(List.of(List.of(new Form("femme", 1), new Form("mra", 0.8f)), MAN), groups());
    }

    @Test
    void aGroupThatAnEditorRemovedDoesNotComeBack() {
        load("one", List.of(), List.of(WOMAN, MAN));
        WordGroup woman = store.groups("", 1, 1).items().get(0);
        store.removeGroup(woman.id(), woman.version());
        load("two", List.of(), List.of(group("femme", "woman", "mujer"), MAN));
        assertEquals(List.of(MAN), groups());
    }

    @Test
    void groupsThatBeginAlikeAreTwo() {
        List<Form> daughter = group("fille", "daughter");
        List<Form> girl = group("fille", "girl");
        load("one", List.of(), List.of(daughter, girl));
        assertEquals(List.of(daughter, girl), groups());
    }

    private void load(String sha256, List<Term> terms, List<List<Form>> groups) {
        store.load(new LexiconData(terms, groups, List.of(), Map.of()), sha256);
    }

    private List<Term> terms() {
        return store.read().orElseThrow().terms();
    }

    private List<List<Form>> groups() {
        return store.read().orElseThrow().groups();
    }

    private long version(Term term) {
        return store.terms(ThesaurusFilter.ALL, 1, 100).items().stream()
                .filter(stored -> stored.key().equals(key(term)))
                .findFirst()
                .orElseThrow()
                .version();
    }

    private static Key key(Term term) {
        return new Key(term.facet(), term.code(), term.language(), term.text());
    }

    private static Term term(String text, float weight) {
        return new Term("theme", "sante", "fr", text, weight);
    }

    private static List<Form> group(String... texts) {
        List<Form> forms = new ArrayList<>();
        for (String text : texts) {
            forms.add(new Form(text, 1));
        }
        return forms;
    }
}
