/**
 * The dependency table of the product, enforced over the compiled classes of every module, and the
 * proof, over the planted tree {@code ma.cmsm.planted}, that each of its rules can fail.
 */
package ma.cmsm.architecture;
