/**
 * Invented services made of real words: the texts of the demo directory and the shipped
 * vocabularies, combined anew. The n-th service is the same in every run and at every size.
 */
package ma.cmsm.bench.sample;
