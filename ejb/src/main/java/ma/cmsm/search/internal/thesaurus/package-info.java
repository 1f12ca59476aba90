/**
 * The lexicon as rows that editors change: first filled from the shipped files, and brought up to
 * newer ones without touching what was edited.
 */
package ma.cmsm.search.internal.thesaurus;
