package ma.cmsm.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import ma.cmsm.directory.DirectoryExchange.Progress;
import ma.cmsm.identity.Act;
import ma.cmsm.identity.Acts;
import ma.cmsm.platform.Actor;
import ma.cmsm.platform.Refused;
import ma.cmsm.search.SearchIndex;
import ma.cmsm.search.SearchIndex.Rebuilt;

/** Building the search index anew, for the operator and on record: the search knows nobody. */
@ApplicationScoped
public class Reindexing {

    private SearchIndex index;
    private Acts acts;

    /** For the proxy of the container. */
    protected Reindexing() {}

    @Inject
    public Reindexing(SearchIndex index, Acts acts) {
        this.index = index;
        this.acts = acts;
    }

    /**
     * Builds it; search answers from the old one meanwhile.
     *
     * @throws Refused kind NOT_FOUND, key {@code identity.not-found}, for anybody but the operator;
     *     kind UNAVAILABLE when the database is away
     */
    public Rebuilt rebuild(Progress progress, Actor actor) {
        Act act = new Act(actor, "reindex", "search-index", Optional.empty(), Set.of());
        if (!actor.isOperator()) {
            Refused refused = new Refused(Refused.Kind.NOT_FOUND, "identity.not-found");
            acts.refused(act, refused);
            throw refused;
        }
        acts.perform(act, sql -> act);
        long expected = index.countToIndex();
        // What is published meanwhile is indexed too.
        return index.rebuild(done -> progress.at(done, Math.max(done, expected)));
    }
}
