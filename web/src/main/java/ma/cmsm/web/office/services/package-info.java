/**
 * The pages on which organisations edit what the directory says of them: lists, forms made from a
 * description of each record ({@code Blueprint}), preview, history, checks, capacity.
 */
package ma.cmsm.web.office.services;
