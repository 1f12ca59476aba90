/** Reports of errors: their table, their codes, and how many may come. */
package ma.cmsm.directory.internal.report;
