/**
 * What the product ships: vocabularies, territories, emergency numbers, and the directory of the
 * demonstration.
 */
package ma.cmsm.directory.internal.seed;
