/** Tables of figures with what is needed to judge them. */
package ma.cmsm.bench.report;
