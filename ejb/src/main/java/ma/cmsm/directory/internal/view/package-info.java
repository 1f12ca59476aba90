/** From the published representation to what a page says, in the reader's language. */
package ma.cmsm.directory.internal.view;
