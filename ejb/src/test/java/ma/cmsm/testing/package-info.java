/** What tests of every feature share: a real database, the folder of shared test data. */
package ma.cmsm.testing;
