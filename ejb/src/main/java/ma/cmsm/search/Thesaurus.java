package ma.cmsm.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Database;
import ma.cmsm.platform.ListPage;
import ma.cmsm.search.internal.LexiconKeeper;
import ma.cmsm.search.internal.thesaurus.LexiconStore;
import ma.cmsm.search.internal.thesaurus.ThesaurusRules;

/**
 * The words that people search by, for those who edit them. When the call of a change returns the
 * next search knows it; within a transaction, once {@link #bringIntoForce} does after its end.
 *
 * <p>Everything here is refused with kind UNAVAILABLE while the database is away. A change is
 * refused with kind CONFLICT, key {@code search.thesaurus.stale}, when somebody else changed the
 * same since the editor looked; nothing is changed then.
 */
@ApplicationScoped
public class Thesaurus {

    /** The most items a page may hold. */
    public static final int MOST_PER_PAGE = 1000;

    private static final Logger LOG = System.getLogger(Thesaurus.class.getName());

    private LexiconStore store;
    private LexiconKeeper keeper;

    /** For the proxy of the container. */
    protected Thesaurus() {}

    @Inject
    public Thesaurus(LexiconStore store, LexiconKeeper keeper) {
        this.store = store;
        this.keeper = keeper;
    }

    /**
     * Terms by facet, code, language and text.
     *
     * @param page from 1
     * @param size 1 to {@value #MOST_PER_PAGE}
     */
    public ListPage<ThesaurusTerm> terms(ThesaurusFilter filter, int page, int size) {
        return Database.reading(() -> store.terms(filter, Math.max(1, page), within(size)));
    }

    /**
     * Adds terms and changes their weights: all or none.
     *
     * @return them as they are now, in the same order
     * @throws ma.cmsm.platform.Refused kind INVALID when a text is empty or has more than 100
     *     characters or 5 words, a weight is not 0.01 to 1, a language is no tag, or there are
     *     none, more than 1,000, or the same twice
     */
    public List<ThesaurusTerm> put(List<ThesaurusTerm.Put> terms, Actor actor) {
        List<ThesaurusTerm.Put> tidy = ThesaurusRules.puts(terms);
        List<ThesaurusTerm> now = changed(() -> store.put(tidy));
        LOG.log(Level.INFO, "{0} put {1} terms", actor.name(), now.size());
        return now;
    }

    /**
     * Takes terms out, all or none, also those that the product ships: they stay out.
     *
     * @throws ma.cmsm.platform.Refused kind INVALID when there are none, more than 1,000, or the
     *     same twice
     */
    public void remove(List<ThesaurusTerm.Removal> terms, Actor actor) {
        List<ThesaurusTerm.Removal> tidy = ThesaurusRules.removals(terms);
        changed(
                () -> {
                    store.remove(tidy);
                    return true;
                });
        LOG.log(Level.INFO, "{0} removed {1} terms", actor.name(), tidy.size());
    }

    /**
     * Groups in the order they came.
     *
     * @param text what a form of theirs has in it, accents and case aside; empty for anything
     * @param page from 1
     * @param size 1 to {@value #MOST_PER_PAGE}
     */
    public ListPage<WordGroup> groups(String text, int page, int size) {
        return Database.reading(() -> store.groups(text, Math.max(1, page), within(size)));
    }

    /** One group, if there is one of this id. */
    public Optional<WordGroup> findGroup(String id) {
        return Database.reading(() -> store.findGroup(id));
    }

    /**
     * Adds a group, or gives one other forms.
     *
     * @return it as it is now
     * @throws ma.cmsm.platform.Refused kind INVALID for a text or weight as of {@link #put}, unless
     *     the group has that text already; for fewer than 2 forms, more than 200, or the same twice
     */
    public WordGroup putGroup(WordGroup.Put group, Actor actor) {
        List<WordGroup.Form> there =
                Database.reading(() -> store.findGroup(group.id()))
                        .map(WordGroup::forms)
                        .orElse(List.of());
        WordGroup.Put tidy = ThesaurusRules.group(group, there);
        WordGroup now = changed(() -> store.putGroup(tidy));
        LOG.log(Level.INFO, "{0} put group {1}", actor.name(), now.id());
        return now;
    }

    /**
     * Takes a group out, also one that the product ships: it stays out.
     *
     * @param version the one the editor saw
     */
    public void removeGroup(String id, long version, Actor actor) {
        changed(
                () -> {
                    store.removeGroup(id, version);
                    return true;
                });
        LOG.log(Level.INFO, "{0} removed a group", actor.name());
    }

    /**
     * Words that say nothing about a need, by the alphabet: looked for only when there are no
     * others. Those that every text of a language is full of ({@code le}, {@code the}) are part of
     * the analysis, and not among them.
     *
     * @param text what they have in them, accents and case aside; empty for anything
     * @param page from 1
     * @param size 1 to {@value #MOST_PER_PAGE}
     */
    public ListPage<StopWord> stopWords(String text, int page, int size) {
        return Database.reading(() -> store.stopWords(text, Math.max(1, page), within(size)));
    }

    /**
     * Adds an empty word.
     *
     * @return it as it is now, in its one spelling
     * @throws ma.cmsm.platform.Refused kind INVALID when it is not one word of at most 100
     *     characters; kind CONFLICT when it is there
     */
    public StopWord addStopWord(String text, Actor actor) {
        String tidy = ThesaurusRules.stopWord(text);
        StopWord now = changed(() -> store.addStopWord(tidy));
        LOG.log(Level.INFO, "{0} added an empty word", actor.name());
        return now;
    }

    /**
     * Takes an empty word out, also one that the product ships: it stays out.
     *
     * @param text as it is listed
     * @param version the one the editor saw
     */
    public void removeStopWord(String text, long version, Actor actor) {
        changed(
                () -> {
                    store.removeStopWord(text, version);
                    return true;
                });
        LOG.log(Level.INFO, "{0} removed an empty word", actor.name());
    }

    /**
     * Returns when all changes that are committed are in force. For whoever changes words in a
     * transaction: until its end the calls above cannot bring them there.
     */
    public void bringIntoForce() {
        keeper.refresh();
    }

    private <T> T changed(Supplier<T> change) {
        T result = Database.reading(change);
        keeper.refresh();
        return result;
    }

    private static int within(int size) {
        return Math.min(MOST_PER_PAGE, Math.max(1, size));
    }
}
