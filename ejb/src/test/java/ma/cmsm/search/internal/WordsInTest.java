package ma.cmsm.search.internal;

import java.util.List;
import javax.sql.DataSource;
import ma.cmsm.search.Thesaurus;
import ma.cmsm.search.internal.lexicon.LexiconData;
import ma.cmsm.search.internal.text.Token;
import ma.cmsm.search.internal.thesaurus.StoreInTest;

/** The words of a search over a real database, for tests of other features. */
public final class WordsInTest {

    private final LexiconKeeper keeper;

    /** The door to them. */
    public final Thesaurus thesaurus;

    public WordsInTest(DataSource database) {
        StoreInTest store = new StoreInTest(database);
        keeper = new LexiconKeeper(store, List.of());
        thesaurus = new Thesaurus(store, keeper);
        store.observe(keeper::wordsChanged);
        store.load(LexiconData.NONE, "one");
    }

    /** Whether the next search knows a word. */
    public boolean knows(String word) {
        return keeper.lexicon().knows(Token.of(word));
    }
}
