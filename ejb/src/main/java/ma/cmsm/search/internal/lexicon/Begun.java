package ma.cmsm.search.internal.lexicon;

import ma.cmsm.search.internal.lexicon.LexiconData.Term;

/**
 * A term that begins as asked.
 *
 * @param whole whether from its first word on
 */
public record Begun(Term term, boolean whole) {}
