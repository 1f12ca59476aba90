/** The words of the pages: languages, texts, plurals, dates and hours as people say them. */
package ma.cmsm.web.words;
