/**
 * What words mean: concepts they point to, other words for the same, spellings that sound alike.
 * One immutable {@link ma.cmsm.search.internal.lexicon.Lexicon} at a time.
 */
package ma.cmsm.search.internal.lexicon;
