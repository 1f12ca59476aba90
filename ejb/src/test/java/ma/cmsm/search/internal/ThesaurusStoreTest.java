package ma.cmsm.search.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.StopWord;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.ThesaurusTerm.Key;
import ma.cmsm.search.WordGroup;
import ma.cmsm.search.WordGroup.Form;
import ma.cmsm.search.internal.text.Token;
import org.junit.jupiter.api.Test;

/** What editors do to the words, and what searches see of it. */
class ThesaurusStoreTest extends EditedWords {

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

    @Test
    void aLongFormThatAGroupHasAlreadyMayStay() {
        WordGroup group = thesaurus.groups("", 1, 1).items().get(0);
        String old = group.forms().get(1).text();
        WordGroup now = putGroup(group.id(), group.version(), "femme", old, "mra");
        assertEquals(List.of("femme", old, "mra"), now.forms().stream().map(Form::text).toList());
    }

    private boolean isStopWord(String word) {
        return keeper.lexicon().isStopWord(Token.of(word));
    }

    private long total(ThesaurusFilter filter) {
        return thesaurus.terms(filter, 1, 9).total();
    }

    private void remove(String text, long version) {
        thesaurus.remove(List.of(new ThesaurusTerm.Removal(key(text), version)), Actor.OPERATOR);
    }

    private int groups(String word) {
        return keeper.lexicon().groups(List.of(Token.of(word))).size();
    }
}
