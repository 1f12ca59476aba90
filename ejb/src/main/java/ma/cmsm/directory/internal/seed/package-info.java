/** What the product ships: vocabularies, territories, and the directory of the demonstration. */
package ma.cmsm.directory.internal.seed;
