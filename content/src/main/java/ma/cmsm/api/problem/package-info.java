/**
 * Errors as RFC 9457 problem details, in the language that was asked for, with types that are
 * documented at the address they have.
 */
package ma.cmsm.api.problem;
