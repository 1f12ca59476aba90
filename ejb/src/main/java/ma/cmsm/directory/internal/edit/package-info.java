/**
 * Editing in the office: drafts, their check, merging, publication, history. A draft is the HSDS
 * JSON of its record, the same that imports patch; there is no second model.
 */
package ma.cmsm.directory.internal.edit;
