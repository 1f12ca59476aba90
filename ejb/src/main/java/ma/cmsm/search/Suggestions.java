package ma.cmsm.search;

import java.util.List;

/**
 * What somebody may be about to type.
 *
 * @param names of codes, the likeliest first, each code once
 * @param hits objects whose name or organisation begins so
 */
public record Suggestions(List<Name> names, List<SearchHit> hits) {

    /**
     * A code that may be meant.
     *
     * @param text the words that point to it, as the lexicon writes them
     */
    public record Name(String facet, String code, String text) {}
}
