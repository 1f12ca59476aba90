/**
 * A house built against the dependency table on purpose: every class here breaks exactly one of its
 * rules, or is what such a class uses. Laid out like {@code ma.cmsm}; never part of the product.
 */
package ma.cmsm.planted;
