/**
 * Is it alive, is it ready (MicroProfile Health): what an operator's tools and the launcher ask.
 */
package ma.cmsm.api.health;
