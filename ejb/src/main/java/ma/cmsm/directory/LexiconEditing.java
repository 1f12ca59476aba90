package ma.cmsm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Action;
import ma.cmsm.identity.Acts;
import ma.cmsm.identity.Target;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.ListPage;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.Explanation;
import ma.cmsm.search.SearchLog;
import ma.cmsm.search.SearchPeriod;
import ma.cmsm.search.SearchRequest;
import ma.cmsm.search.SearchedTerm;
import ma.cmsm.search.ServiceSearch;
import ma.cmsm.search.StopWord;
import ma.cmsm.search.Thesaurus;
import ma.cmsm.search.ThesaurusFilter;
import ma.cmsm.search.ThesaurusTerm;
import ma.cmsm.search.WordGroup;

/**
 * The words that people search by, for the committee and the operator: {@link Thesaurus} with
 * rights and on record, for the search itself knows nobody. When a change returns, the next search
 * knows it.
 *
 * <p>All of it is refused with kind NOT_FOUND, key {@code identity.not-found}, without the right,
 * and otherwise as the thesaurus does.
 */
@ApplicationScoped
public class LexiconEditing {

    private static final String TERM = "lexicon-term";
    private static final String GROUP = "lexicon-group";
    private static final String STOP_WORD = "lexicon-stop-word";
    private static final String SEARCHES = "searches";

    /** What the record takes for an id; codes of foreign taxonomies may be anything. */
    private static final Pattern ID = Pattern.compile("[!-~]{1,64}");

    private Thesaurus thesaurus;
    private ServiceSearch search;
    private SearchLog log;
    private Acts acts;

    /** For the proxy of the container. */
    protected LexiconEditing() {}

    @Inject
    public LexiconEditing(Thesaurus thesaurus, ServiceSearch search, SearchLog log, Acts acts) {
        this.thesaurus = thesaurus;
        this.search = search;
        this.log = log;
        this.acts = acts;
    }

    /**
     * @param page from 1
     */
    public ListPage<ThesaurusTerm> terms(ThesaurusFilter filter, int page, int size, Actor actor) {
        return read(TERM, actor, () -> thesaurus.terms(filter, page, size));
    }

    /** Adds a term or changes its weight. */
    public ThesaurusTerm putTerm(ThesaurusTerm.Put term, Actor actor) {
        return putTerms(List.of(term), actor).get(0);
    }

    /** Adds terms and changes their weights: all or none. */
    public List<ThesaurusTerm> putTerms(List<ThesaurusTerm.Put> terms, Actor actor) {
        String id = terms.size() == 1 ? terms.get(0).key().code() : "";
        return change(act(TERM, id, actor).on("text", "weight"), () -> thesaurus.put(terms, actor));
    }

    /** Takes a term out; a shipped one stays out. */
    public void removeTerm(ThesaurusTerm.Removal term, Actor actor) {
        change(
                act(TERM, term.key().code(), actor).on("text"),
                () -> {
                    thesaurus.remove(List.of(term), actor);
                    return true;
                });
    }

    /**
     * @param text what a form of theirs has in it; empty for anything
     * @param page from 1
     */
    public ListPage<WordGroup> groups(String text, int page, int size, Actor actor) {
        return read(GROUP, actor, () -> thesaurus.groups(text, page, size));
    }

    /**
     * @throws Refused kind NOT_FOUND, key {@code search.thesaurus.no-group}, when there is none
     */
    public WordGroup group(String id, Actor actor) {
        return read(GROUP, actor, () -> thesaurus.findGroup(id))
                .orElseThrow(
                        () -> new Refused(Refused.Kind.NOT_FOUND, "search.thesaurus.no-group"));
    }

    /** Adds a group, or gives one other forms. */
    public WordGroup putGroup(WordGroup.Put group, Actor actor) {
        return change(
                act(GROUP, group.id(), actor).on("forms"), () -> thesaurus.putGroup(group, actor));
    }

    /** Takes a group out; a shipped one stays out. */
    public void removeGroup(String id, long version, Actor actor) {
        change(
                act(GROUP, id, actor).on("forms"),
                () -> {
                    thesaurus.removeGroup(id, version, actor);
                    return true;
                });
    }

    /**
     * @param text what they have in them; empty for anything
     * @param page from 1
     */
    public ListPage<StopWord> stopWords(String text, int page, int size, Actor actor) {
        return read(STOP_WORD, actor, () -> thesaurus.stopWords(text, page, size));
    }

    public StopWord addStopWord(String text, Actor actor) {
        return change(
                act(STOP_WORD, "", actor).on("text"), () -> thesaurus.addStopWord(text, actor));
    }

    /** Takes an empty word out; a shipped one stays out. */
    public void removeStopWord(String text, long version, Actor actor) {
        change(
                act(STOP_WORD, "", actor).on("text"),
                () -> {
                    thesaurus.removeStopWord(text, version, actor);
                    return true;
                });
    }

    /** Why a search finds what it finds. */
    public Explanation explain(SearchRequest request, Actor actor) {
        return read(SEARCHES, actor, () -> search.explain(request));
    }

    /**
     * Where a service stands among all that a search finds, whatever page it asks for.
     *
     * @return from 1; empty when the search does not find it
     */
    public OptionalInt rank(SearchRequest request, String service, Actor actor) {
        int at = read(SEARCHES, actor, () -> search.ids(request).indexOf(service));
        return at < 0 ? OptionalInt.empty() : OptionalInt.of(at + 1);
    }

    /**
     * What people search for in vain, the most frequent first.
     *
     * @param page from 1
     */
    public ListPage<SearchedTerm> unanswered(SearchPeriod period, int page, int size, Actor actor) {
        return read(SEARCHES, actor, () -> log.unanswered(period, page, size));
    }

    /** Reading words is not worth a line; trying to without the right is. */
    private <T> T read(String kind, Actor actor, Supplier<T> reading) {
        Act act = new Act(actor, "read-lexicon", kind, Optional.empty(), Set.of());
        if (!actor.isOperator()) {
            acts.require(act, Action.READ_CONTENT_SETUP, Target.NOBODYS);
        }
        return reading.get();
    }

    /** A word itself is a value, and values are not put on record. */
    private static Act act(String kind, String id, Actor actor) {
        Optional<String> known = Optional.of(id).filter(some -> ID.matcher(some).matches());
        return new Act(actor, "change-lexicon", kind, known, Set.of());
    }

    private <T> T change(Act act, Supplier<T> change) {
        T now =
                act.actor().isOperator()
                        ? acts.perform(act, sql -> change.get())
                        : acts.perform(
                                act,
                                Action.CHANGE_CONTENT_SETUP,
                                Target.NOBODYS,
                                sql -> change.get());
        thesaurus.bringIntoForce();
        return now;
    }
}
