/** Words: how a text is cut, folded and stemmed, for the index, the lexicon and what is typed. */
package ma.cmsm.search.internal.text;
