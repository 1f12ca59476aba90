package ma.cmsm.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ma.cmsm.search.FacetRole;
import ma.cmsm.search.internal.Worths.Boost;
import ma.cmsm.search.internal.Worths.Meant;
import ma.cmsm.search.internal.lexicon.Lexicon;
import ma.cmsm.search.internal.lexicon.Sense;
import org.apache.lucene.util.FixedBitSet;

/** Who in one segment is filed under what a word means, near it, or where it says. */
final class Filings {

    /** What serves the whole region, beside what lies in the very place. */
    private static final float WHOLE_PLACE = 0.6f;

    private final DirectorySearcher searcher;
    private final Lexicon lexicon;
    private final Weights weights;
    private final int segment;

    Filings(DirectorySearcher searcher, Lexicon lexicon, Weights weights, int segment) {
        this.searcher = searcher;
        this.lexicon = lexicon;
        this.weights = weights;
        this.segment = segment;
    }

    /**
     * Who stands near what is meant.
     *
     * @param share of what being filed there is worth
     */
    record Near(FixedBitSet carriers, float share) {}

    /**
     * What being somewhere, or for somebody, adds.
     *
     * @param carriers who is
     */
    record Added(Boost of, FixedBitSet carriers, float worth) {}

    /** Under the very thing that is meant. */
    Optional<FixedBitSet> of(Meant meant) {
        return carriers(meant.meaning().sense());
    }

    /** Something near it helps, where there is nothing better. */
    List<Near> near(Meant meant) {
        List<Near> all = new ArrayList<>();
        if (!meant.near()) {
            return all;
        }
        Sense sense = meant.meaning().sense();
        for (Sense near : lexicon.near(sense)) {
            add(carriers(near), near.weight(), all);
        }
        int dot = sense.code().lastIndexOf('.');
        if (dot > 0) {
            String whole = sense.code().substring(0, dot);
            add(searcher.undivided(sense.facet(), whole, segment), weights.of(Weight.WHOLE), all);
            add(searcher.carriers(sense.facet(), whole, segment), weights.of(Weight.RELATED), all);
        }
        return all;
    }

    private static void add(Optional<FixedBitSet> carriers, float share, List<Near> to) {
        carriers.ifPresent(each -> to.add(new Near(each, share)));
    }

    /** Adds who is filed under what is meant, or near. */
    void addAll(Meant meant, FixedBitSet to) {
        of(meant).ifPresent(to::or);
        near(meant).forEach(near -> to.or(near.carriers()));
    }

    /** Who is where a word says, or for whom. */
    List<Added> added(Boost boost) {
        Sense sense = boost.meaning().sense();
        List<Added> all = new ArrayList<>();
        carriers(sense).ifPresent(each -> all.add(new Added(boost, each, boost.worth())));
        if (lexicon.role(sense.facet()) == FacetRole.PLACE) {
            addWhole(boost, all);
        }
        return all;
    }

    /** What serves the whole region serves every place of it. */
    private void addWhole(Boost boost, List<Added> to) {
        float worth = boost.worth() * WHOLE_PLACE;
        String facet = boost.meaning().sense().facet();
        String code = boost.meaning().sense().code();
        int dot = code.lastIndexOf('.');
        while (dot > 0) {
            searcher.undivided(facet, code.substring(0, dot), segment)
                    .ifPresent(each -> to.add(new Added(boost, each, worth)));
            dot = code.lastIndexOf('.', dot - 1);
        }
        searcher.lacking(facet, segment).ifPresent(each -> to.add(new Added(boost, each, worth)));
    }

    private Optional<FixedBitSet> carriers(Sense sense) {
        return searcher.carriers(sense.facet(), sense.code(), segment);
    }
}
