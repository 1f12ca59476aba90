package ma.cmsm.search.internal.thesaurus;

/** Words were changed; when that is committed, a new lexicon is due. */
public record LexiconChanged() {}
