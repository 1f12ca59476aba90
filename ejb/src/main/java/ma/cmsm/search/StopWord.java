package ma.cmsm.search;

/**
 * A word that says nothing about a need, as an editor sees it.
 *
 * @param shipped whether it is as the product ships it
 * @param version what its removal has to name
 */
public record StopWord(String text, boolean shipped, long version) {}
