/** The vocabularies of the directory: themes, places, audiences and what else has names. */
package ma.cmsm.web.office.vocabulary;
