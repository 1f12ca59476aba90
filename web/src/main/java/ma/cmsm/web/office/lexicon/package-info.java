/** The words that people search by, and what came of their searches. */
package ma.cmsm.web.office.lexicon;
