package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.Thesaurus;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.ThesaurusTerm.Key;
import ma.cmsm.search.WordGroup;
import ma.cmsm.search.WordGroup.Form;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.text.Token;
import ma.cmsm.search.internal.thesaurus.StoreInTest;
import ma.cmsm.testing.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The words of the search: one theme with a word, and one group of equal words. */
abstract class EditedWords {

    @RegisterExtension static final Database DATABASE = new Database();

    final StoreInTest store = new StoreInTest(DATABASE.dataSource());
    final LexiconKeeper keeper = new LexiconKeeper(store, List.of());
    final Thesaurus thesaurus = new Thesaurus(store, keeper);

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

    long put(String text, float weight, long version) {
        List<ThesaurusTerm.Put> terms = List.of(new ThesaurusTerm.Put(key(text), weight, version));
        return thesaurus.put(terms, Actor.OPERATOR).get(0).version();
    }

    WordGroup putGroup(String id, long version, String... texts) {
        List<Form> forms = new ArrayList<>();
        for (String text : texts) {
            forms.add(new Form(text, 1));
        }
        return thesaurus.putGroup(new WordGroup.Put(id, forms, version), Actor.OPERATOR);
    }

    List<String> senses(String word) {
        return keeper.lexicon().senses(List.of(Token.of(word))).stream()
                .map(sense -> sense.code())
                .toList();
    }

    static Key key(String text) {
        return new Key("theme", "sante", "fr", text);
    }

    static ThesaurusFilter theme() {
        return new ThesaurusFilter(Set.of("theme"), Set.of("sante"), Set.of("fr"));
    }

    static void assertStale(Runnable change) {
        assertRefused(Refused.Kind.CONFLICT, "search.thesaurus.stale", change);
    }

    static void assertRefused(Refused.Kind kind, String key, Runnable change) {
        Refused refused = assertThrows(Refused.class, change::run);
        assertEquals(kind, refused.kind());
        assertEquals(key, refused.key());
    }
}
