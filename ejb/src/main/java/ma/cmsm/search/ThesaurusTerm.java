package ma.cmsm.search;

/**
 * A phrase that points to a code, as an editor sees it.
 *
 * @param weight how much it points there, above 0, at most 1
 * @param shipped whether it is as the product ships it
 * @param version what a change of it has to name
 */
public record ThesaurusTerm(Key key, float weight, boolean shipped, long version) {

    /**
     * Which term: there is one of each.
     *
     * @param language tag of the phrase; empty for names that belong to none, such as those of
     *     places
     */
    public record Key(String facet, String code, String language, String text) {}

    /**
     * What an editor wants of a term.
     *
     * @param version the one the editor saw, 0 when there was none
     */
    public record Put(Key key, float weight, long version) {}

    /**
     * A term an editor wants gone.
     *
     * @param version the one the editor saw
     */
    public record Removal(Key key, long version) {}
}
